package org.wirkstatt.platform.link;

import java.time.Duration;

import org.wirkstatt.platform.identity.MemberId;

/**
 * Links for mails that let one person do one thing without signing in: signed (HMAC-SHA-256, RFC 2104) with a secret of that person, so nobody
 * can make one, and all of them end with the account. GET never changes anything.
 */
public interface SignedLinks {

    /** How long links in notices hold. */
    Duration USUAL = Duration.ofDays(90);

    /**
     * Path of a link that lets {@code member} do {@code target}, in the running transaction.
     *
     * @param holds from now on; then the page says that the link is over
     */
    String path(MemberId member, Target target, Duration holds);

    /**
     * What a link does.
     *
     * @param action id of a {@link LinkAction}
     * @param subject the thing it is done to, in the words of the action; 1 to 200 characters
     */
    record Target(String action, String subject) {

        private static final int LENGTH = 200;

        public Target {
            if (!action.matches("[a-zA-Z0-9.-]{1,64}") || subject.isEmpty() || subject.length() > LENGTH || subject.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("not a target of a link: " + action + ", " + subject);
            }
        }
    }
}
