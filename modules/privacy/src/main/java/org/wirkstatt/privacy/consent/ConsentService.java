package org.wirkstatt.privacy.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.ConsentPurpose;
import org.wirkstatt.platform.privacy.ConsentPurposes;
import org.wirkstatt.platform.privacy.Consents;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.PrivacyPermissions;

/**
 * Consents of all modules. One counts as long as it was not withdrawn and is to the version in force; consents are never changed, a
 * second one is a second row.
 */
@ApplicationScoped
@Transactional
public class ConsentService implements Consents {

    @Inject
    ConsentRepository consents;
    @Inject
    @Any
    Instance<ConsentPurposes> modules;
    @Inject
    Texts texts;
    @Inject
    Clock clock;
    @Inject
    CurrentUser user;

    /**
     * What is asked and where the current user stands.
     *
     * @param words what is agreed to now
     * @param state of the answer
     * @param since when it was given; null while it was never
     */
    public record Question(ConsentPurpose purpose, String title, String words, State state, Instant since) {
    }

    /** {@code OUTDATED}: agreed, but to an earlier version. */
    public enum State { OPEN, GIVEN, OUTDATED, WITHDRAWN }

    /**
     * One line of the proof.
     *
     * @param withdrawnAt null while it holds
     * @param words those that were agreed to then
     */
    public record Proof(String title, int version, Instant givenAt, String givenBy, Instant withdrawnAt, String words) {
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean has(MemberId member, ConsentPurpose purpose) {
        return inForce(member, purpose).isPresent();
    }

    private Optional<Consent> inForce(MemberId member, ConsentPurpose purpose) {
        return consents.list(member).stream().filter(c -> c.text().isOf(purpose) && c.text().version() == purpose.version() && !c.isWithdrawn())
                .findFirst();
    }

    @Override
    public void give(MemberId member, ConsentPurpose purpose, String action) {
        if (inForce(member, purpose).isEmpty()) {
            consents.add(new Consent(member, words(purpose), clock.instant(), action));
            declaring(purpose).forEach(module -> module.given(member, purpose));
        }
    }

    /** The row with exactly the words shown now: whoever changes words without a new version changes no earlier proof. */
    private ConsentText words(ConsentPurpose purpose) {
        String german = texts.of(purpose.module(), purpose.textKey(purpose.version()), Locale.GERMAN);
        String english = texts.of(purpose.module(), purpose.textKey(purpose.version()), Locale.ENGLISH);
        return consents.texts(purpose).stream().filter(text -> text.says(german, english)).findFirst().orElseGet(() -> {
            ConsentText text = new ConsentText(purpose, german, english);
            consents.add(text);
            return text;
        });
    }

    /** Withdraws consents to earlier versions too, so nothing rests on them. */
    @Override
    public void withdraw(MemberId member, ConsentPurpose purpose, String action) {
        List<Consent> held = consents.list(member).stream().filter(c -> c.text().isOf(purpose) && !c.isWithdrawn()).toList();
        if (!held.isEmpty()) {
            held.forEach(consent -> consent.withdraw(clock.instant(), action));
            declaring(purpose).forEach(module -> module.withdrawn(member, purpose));
        }
    }

    private Stream<ConsentPurposes> declaring(ConsentPurpose purpose) {
        return modules.stream().filter(module -> module.purposes().contains(purpose));
    }

    /** Everything the modules ask consent for, with the answers of the current user. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Question> questions(Locale locale) {
        List<Consent> given = consents.list(self());
        return purposes().stream().map(purpose -> question(purpose, given, locale)).toList();
    }

    private Question question(ConsentPurpose purpose, List<Consent> given, Locale locale) {
        Optional<Consent> latest = given.stream().filter(c -> c.text().isOf(purpose)).findFirst();
        State state = latest.map(c -> c.isWithdrawn() ? State.WITHDRAWN : c.text().version() == purpose.version() ? State.GIVEN : State.OUTDATED)
                .orElse(State.OPEN);
        return new Question(purpose, texts.of(purpose.module(), purpose.titleKey(), locale),
                texts.of(purpose.module(), purpose.textKey(purpose.version()), locale), state,
                latest.map(c -> c.withdrawnAt().orElse(c.givenAt())).orElse(null));
    }

    /** What the current user ever agreed to, the latest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Proof> proofs(Locale locale) {
        boolean inEnglish = locale.equals(Locale.ENGLISH);
        return consents.list(self()).stream().map(c -> new Proof(title(c.text(), locale), c.text().version(), c.givenAt(), c.givenBy(),
                c.withdrawnAt().orElse(null), c.text().words(inEnglish))).toList();
    }

    /** A purpose may be gone with its module; then its id has to do. */
    private String title(ConsentText text, Locale locale) {
        return purposes().stream().filter(text::isOf).findFirst().map(p -> texts.of(p.module(), p.titleKey(), locale))
                .orElse(text.module() + "." + text.purpose());
    }

    /** The current user answers the question {@code module.id}. @throws NotFoundException if nobody asks it */
    public void answer(String question, boolean agree, String action) {
        ConsentPurpose purpose = purposes().stream().filter(p -> (p.module() + "." + p.id()).equals(question)).findFirst()
                .orElseThrow(() -> new NotFoundException("consent/" + question));
        if (agree) {
            give(self(), purpose, action);
        } else {
            withdraw(self(), purpose, action);
        }
    }

    private List<ConsentPurpose> purposes() {
        return modules.stream().flatMap(module -> module.purposes().stream())
                .sorted(Comparator.comparing(ConsentPurpose::module).thenComparing(ConsentPurpose::id)).toList();
    }

    private MemberId self() {
        user.require(PrivacyPermissions.OWN);
        return user.member().orElseThrow().id();
    }
}
