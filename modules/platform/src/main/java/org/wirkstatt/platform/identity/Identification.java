package org.wirkstatt.platform.identity;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** SPI of the module that knows the accounts: tells who sent a request. Without such a module everybody is a visitor. */
public interface Identification {

    /**
     * Called at most once a request, and only when the request carries a session.
     *
     * @return empty for a visitor, and for an account that was closed meanwhile
     */
    Optional<Member> identify(HttpServletRequest request);

    /**
     * Gives a request without session one, where its sender asked to stay signed in on this device. Called before {@link #identify}, for pages and
     * REST, not for assets.
     */
    default void resume(HttpServletRequest request, HttpServletResponse response) {
    }

    /** Who really sits there while somebody acts as the person of {@link #identify}; empty for people who act as themselves. */
    default Optional<MemberId> actingPerson(HttpServletRequest request) {
        return Optional.empty();
    }

    /**
     * Where somebody who is signed in can give the further proof under which {@code needs} would be held; takes the parameter {@code weiter}. Empty where
     * no proof would help: the person lacks the right.
     */
    default Optional<String> furtherProofPath(Permission needs, HttpServletRequest request) {
        return Optional.empty();
    }

    /** Address of the sign-in page; takes the parameter {@code weiter} with the local path to go on to. */
    String signInPath();

    /** Address where signed-in people find their account and sign out. */
    String accountPath();
}
