package org.wirkstatt.privacy.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.Accounts;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.PrivacyPermissions;
import org.wirkstatt.privacy.names.NamesLeft;

/**
 * Somebody leaves (GDPR Art. 17): decides, has the account closed at once, can take it back for some days with a key that comes by mail,
 * and is then erased by {@link ErasureWork}.
 */
@ApplicationScoped
@Transactional
public class ErasureService {

    /** Whoever signed in within this time need not type the password again. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    ErasureRepository erasures;
    @Inject
    Duties duties;
    @Inject
    Accounts accounts;
    @Inject
    NamesLeft names;
    @Inject
    ErasureLetters letters;
    @Inject
    Instance<AuditLog> audit;
    @Inject
    @Any
    Instance<PersonalData> holders;
    @Inject
    CurrentUser user;
    @Inject
    Texts texts;
    @Inject
    Clock clock;
    @Inject
    @ConfigProperty(name = "wirkstatt.privacy.grace-days", defaultValue = "7")
    int graceDays;

    /** @param undoPath where it can be taken back until {@code dueAt}, and only there */
    public record Decided(Instant dueAt, String undoPath) {
    }

    /** What the current user must hand over, or leaves behind. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Duty> duties() {
        return duties.of(self());
    }

    /** What stays after an erasure, one sentence each. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> remains(Locale locale) {
        return holders.stream().flatMap(holder -> holder.remains().stream().map(key -> texts.of(holder.module(), key, locale))).distinct().sorted()
                .toList();
    }

    /** Whether the current user signed in a moment ago, so that no password is asked for. */
    public boolean isFresh() {
        Instant limit = clock.instant().minus(FRESH);
        return accounts.provedAt().filter(limit::isBefore).isPresent();
    }

    /** Days in which an erasure can be taken back. */
    public int graceDays() {
        return graceDays;
    }

    /**
     * The current user decides to go. The account is closed at once, all its sessions end.
     *
     * @param password not asked for while {@link #isFresh}; null or empty for none
     * @param leavesDuties whether the person wants to go although a region is left alone
     * @throws ErasureRefusedException if the password is wrong, a duty must be handed over first, or was not confirmed
     */
    public Decided request(Contributions contributions, String password, boolean leavesDuties) {
        MemberId member = self();
        List<Duty> left = duties.of(member);
        if (left.stream().anyMatch(Duty::isInTheWay)) {
            throw new ErasureRefusedException("contributions", "error.lastAdministrator");
        }
        if (!left.isEmpty() && !leavesDuties) {
            throw new ErasureRefusedException("duties", "error.dutiesNotConfirmed");
        }
        if (!isFresh() && !accounts.confirms(member, password == null ? "" : password)) {
            throw new ErasureRefusedException("password", "error.wrongPassword");
        }
        names.note();
        return schedule(member, contributions, Duration.ofDays(graceDays), "erasureRequested");
    }

    /** Nobody used the account for long and its owner did not answer the warnings: it goes, with the same days to take it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseIdle(MemberId member) {
        if (erasures.findOf(member).isEmpty() && duties.of(member).stream().noneMatch(Duty::isInTheWay)) {
            schedule(member, Contributions.ANONYMISE, Duration.ofDays(graceDays), "erasureOfIdle");
        }
    }

    private Decided schedule(MemberId member, Contributions contributions, Duration grace, String event) {
        UndoKey key = UndoKey.random();
        Erasure erasure = new Erasure(member, contributions, clock.instant(), clock.instant().plus(grace), key);
        erasures.add(erasure);
        record(event, member);
        letters.decided(member, erasure.dueAt(), key);
        accounts.close(member);
        return new Decided(erasure.dueAt(), key.path());
    }

    /** Until when the erasure that {@code key} belongs to can be taken back; empty for a key that is wrong, used or too late. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> undoableUntil(String key) {
        return undoable(key).map(Erasure::dueAt);
    }

    private Optional<Erasure> undoable(String key) {
        return key == null ? Optional.empty() : erasures.findBy(new UndoKey(key)).filter(e -> clock.instant().isBefore(e.dueAt()));
    }

    /** Takes the erasure back and opens the account. @return false for a key that is wrong, used or too late */
    public boolean undo(String key) {
        Optional<Erasure> erasure = undoable(key).flatMap(e -> erasures.lock(e.id()));
        erasure.ifPresent(e -> {
            accounts.reopen(e.member());
            names.forget(e.member());
            erasures.remove(e);
            record("erasureUndone", e.member());
        });
        return erasure.isPresent();
    }

    /** Where the name of the person who holds {@code key} stays in texts of others; empty for a key that does not hold, and where it stands nowhere. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<NamesLeft.Left> namesLeft(String key) {
        return undoable(key).map(Erasure::member).flatMap(names::of);
    }

    /** The person who holds {@code key} asks to have the name taken out there, too, once the account is gone. */
    public void askForNames(String key) {
        undoable(key).map(Erasure::member).ifPresent(names::ask);
    }

    private void record(String event, MemberId about) {
        if (audit.isResolvable()) {
            audit.get().record("privacy", event, Optional.of(about));
        }
    }

    private MemberId self() {
        user.require(PrivacyPermissions.OWN);
        return user.member().orElseThrow().id();
    }
}
