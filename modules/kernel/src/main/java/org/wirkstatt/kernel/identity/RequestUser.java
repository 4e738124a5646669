package org.wirkstatt.kernel.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.initiative.InitiativeDirectory;

/**
 * Who sent a request; with the rules in {@link CurrentUser} the one place that decides whether somebody may do something: a permission is
 * granted if one of the person's roles holds it, else denied. The person is asked for at the first question of a request and kept until its end.
 */
@ApplicationScoped
public class RequestUser implements CurrentUser {

    /** Fields stay empty until somebody asks; a request without session never asks. */
    private static final class Asking {
        final HttpServletRequest request;
        Optional<Member> member;
        Set<Audience> audiences;

        Asking(HttpServletRequest request) {
            this.request = request;
        }
    }

    /** Request attribute: who this is, for the error page of the same request. */
    private static final String MEMBER = "org.wirkstatt.member";

    private final ThreadLocal<Asking> asking = new ThreadLocal<>();

    @Inject
    Instance<Identification> identification;
    @Inject
    Instance<InitiativeDirectory> initiatives;

    /** Begins a request on this thread. */
    public void begin(HttpServletRequest request) {
        asking.set(new Asking(request));
    }

    /** Begins a request that an access key of {@code member} sent. */
    public void begin(HttpServletRequest request, Member member) {
        request.setAttribute(MEMBER, member);
        begin(request);
    }

    /** Ends it; without this the next request on the thread would be somebody else's. */
    public void end() {
        asking.remove();
    }

    @Override
    public Optional<Member> member() {
        Asking now = asking.get();
        if (now == null) {
            return Optional.empty();
        }
        if (now.member == null && now.request.getAttribute(MEMBER) instanceof Member known) {
            now.member = Optional.of(known);
        }
        if (now.member == null) {
            now.member = now.request.getSession(false) == null || identification.isUnsatisfied() ? Optional.empty()
                    : identification.get().identify(now.request);
            now.member.ifPresent(known -> now.request.setAttribute(MEMBER, known));
        }
        return now.member;
    }

    @Override
    public Optional<MemberId> actingPerson() {
        Asking now = asking.get();
        return now == null || member().isEmpty() || identification.isUnsatisfied() ? Optional.empty() : identification.get().actingPerson(now.request);
    }

    @Override
    public Set<Audience> audiences() {
        Asking now = asking.get();
        if (now == null || member().isEmpty()) {
            return Set.of(Audience.PUBLIC);
        }
        if (now.audiences == null) {
            now.audiences = audiencesOf(member().get());
        }
        return now.audiences;
    }

    private Set<Audience> audiencesOf(Member member) {
        Set<Audience> audiences = new HashSet<>(member.audiences());
        initiatives.stream().forEach(directory -> audiences.addAll(directory.circlesOf(member.initiatives())));
        return Set.copyOf(audiences);
    }
}
