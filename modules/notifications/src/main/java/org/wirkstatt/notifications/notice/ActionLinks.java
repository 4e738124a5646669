package org.wirkstatt.notifications.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.link.SignedLinks;

/**
 * Links that do one thing: {@code <member>.<end>.<action and subject>.<HMAC-SHA-256>}, signed like {@link StopLinks} with the secret of the member, over
 * words that no stop link has.
 */
@ApplicationScoped
@Transactional
public class ActionLinks implements SignedLinks {

    /** Address before the token. */
    public static final String PATH = "/mitteilungen/link/";
    private static final String SEPARATOR = "\n";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /**
     * What a token asks for.
     *
     * @param question of the action, in the language asked for
     * @param button words of the button
     */
    public record Asked(String question, String button) {
    }

    @Inject
    SettingsRepository settings;
    @Inject
    @Any
    Instance<LinkAction> actions;
    @Inject
    People people;
    @Inject
    Instance<AuditLog> audit;
    @Inject
    Clock clock;

    @Override
    public String path(MemberId member, Target target, Duration holds) {
        return path(settings.lock(member), target, clock.instant().plus(holds));
    }

    static String path(DeliverySettings own, Target target, Instant end) {
        String what = target.action() + SEPARATOR + target.subject();
        return PATH + own.member().value() + "." + end.getEpochSecond() + "." + ENCODER.encodeToString(what.getBytes(StandardCharsets.UTF_8)) + "."
                + MemberSeal.of(own, sealed(own.member().value(), end.getEpochSecond(), what));
    }

    private static String sealed(long member, long end, String what) {
        return "link" + SEPARATOR + member + SEPARATOR + end + SEPARATOR + what;
    }

    /** The words of the link to an action; empty while its module does not run. */
    Optional<String> label(Target target, Locale locale) {
        return action(target.action()).map(action -> action.label(target.subject(), locale));
    }

    /** Empty for a forged or broken token, for one that is over, and when there is nothing to do any more. Changes nothing. */
    public Optional<Asked> find(String token, Locale locale) {
        return verified(token).flatMap(v -> v.action().question(v.member(), v.subject(), locale).map(question -> new Asked(question, v.action().label(v.subject(), locale))));
    }

    /** Does it. @return empty as in {@link #find} */
    public Optional<LinkAction.Done> perform(String token, Locale locale) {
        return verified(token).filter(v -> v.action().question(v.member(), v.subject(), locale).isPresent()).map(v -> {
            LinkAction.Done done = v.action().perform(v.member(), v.subject(), locale);
            if (audit.isResolvable()) {
                audit.get().record("notifications", "linkUsed", Optional.of(v.member()), v.action().id());
            }
            return done;
        });
    }

    private record Verified(MemberId member, LinkAction action, String subject) {
    }

    private Optional<Verified> verified(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 4 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,12}") || !parts[2].matches("[A-Za-z0-9_-]{1,800}")) {
            return Optional.empty();
        }
        String what;
        try {
            what = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int cut = what.indexOf(SEPARATOR);
        long end = Long.parseLong(parts[1]);
        MemberId member = new MemberId(Long.parseLong(parts[0]));
        boolean genuine = cut > 0 && settings.find(member).map(own -> MemberSeal.isOf(own, sealed(member.value(), end, what), parts[3])).orElse(false);
        // a closed account acts no more, not even by an old mail
        if (!genuine || clock.instant().getEpochSecond() >= end || people.recipient(member).map(Recipient::id).isEmpty()) {
            return Optional.empty();
        }
        return action(what.substring(0, cut)).map(action -> new Verified(member, action, what.substring(cut + 1)));
    }

    private Optional<LinkAction> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }
}
