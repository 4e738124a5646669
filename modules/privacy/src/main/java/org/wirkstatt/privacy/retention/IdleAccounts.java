package org.wirkstatt.privacy.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.Accounts;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.privacy.RetentionRule;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.erasure.ErasureService;

/**
 * Accounts that nobody uses: letters 60, 30 and 7 days before, then erasure with contributions anonymised; signing in ends it. The last letter
 * is always seven days old when an account goes, also when the portal stood still meanwhile. Whom no letter can reach stays.
 */
@ApplicationScoped
class IdleAccounts implements RetentionRule {

    private static final List<Integer> LETTERS = List.of(60, 30, 7);
    private static final int FIRST = LETTERS.get(0);
    private static final int LAST = LETTERS.get(LETTERS.size() - 1);
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    RetentionRepository repository;
    @Inject
    Instance<Accounts> accounts;
    @Inject
    MemberDirectory directory;
    @Inject
    Instance<MailOutbox> outbox;
    @Inject
    ErasureService erasures;
    @Inject
    PublicAddress address;
    @Inject
    Texts texts;
    @Inject
    Clock clock;
    @Inject
    @ConfigProperty(name = "wirkstatt.privacy.idle-months", defaultValue = "24")
    int months;

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    public String id() {
        return "idleAccounts";
    }

    @Override
    public String purpose() {
        return "idle";
    }

    @Override
    public Period period() {
        return Period.ofMonths(months);
    }

    @Override
    public long due(Instant before) {
        return accounts.isUnsatisfied() ? 0 : accounts.get().idleSince(before).keySet().stream().filter(member -> isOver(repository.warnings(member))).count();
    }

    @Override
    public long apply(Instant before) {
        if (accounts.isUnsatisfied() || outbox.isUnsatisfied()) {
            return 0;
        }
        Map<MemberId, Instant> idle = accounts.get().idleSince(before.plus(Duration.ofDays(FIRST)));
        repository.forgetWarningsExcept(idle.keySet());
        return idle.entrySet().stream().filter(account -> goes(account.getKey(), account.getValue())).count();
    }

    /** Takes one account a step on. @return whether it goes now */
    private boolean goes(MemberId member, Instant lastUse) {
        List<IdleWarning> sent = repository.warnings(member);
        if (isOver(sent)) {
            repository.forgetWarnings(member);
            erasures.eraseIdle(member);
            return true;
        }
        Instant eraseAt = sent.isEmpty() ? later(lastUse.atOffset(ZoneOffset.UTC).plus(period()).toInstant(), in(FIRST)) : last(sent).eraseAt();
        // the most urgent letter that is due; one that was missed while the portal stood still is left out
        Optional<Integer> next = LETTERS.stream().filter(days -> sent.stream().noneMatch(w -> w.daysBefore() <= days) && !eraseAt.isAfter(in(days)))
                .reduce((earlier, urgent) -> urgent);
        next.ifPresent(days -> warn(member, days, later(eraseAt, in(days.equals(LAST) ? LAST : 0))));
        return false;
    }

    private void warn(MemberId member, int days, Instant eraseAt) {
        directory.recipient(member).ifPresent(to -> {
            String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(to.locale()).format(eraseAt.atZone(GERMANY));
            outbox.get().send(new Mail(to.mail(), to.locale(), texts.of("privacy", "mail.idle.subject", to.locale(), day),
                    texts.of("privacy", "mail.idle.body", to.locale(), day, address.of("/konto")), texts.of("privacy", "mail.idle.reason", to.locale())));
            repository.add(new IdleWarning(member, days, clock.instant(), eraseAt));
        });
    }

    private boolean isOver(List<IdleWarning> sent) {
        return !sent.isEmpty() && last(sent).daysBefore() == LAST && !last(sent).eraseAt().isAfter(clock.instant());
    }

    private static IdleWarning last(List<IdleWarning> sent) {
        return sent.get(sent.size() - 1);
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
