package org.wirkstatt.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.ConsentPurpose;
import org.wirkstatt.platform.privacy.ConsentPurposes;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.consent.ConsentService.State;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

class ConsentServiceTest {

    private static final MemberId SELF = new MemberId(1);
    private static final MemberId OTHER = new MemberId(2);
    private static final String QUESTION = "stimmen.quote";

    /** A module that asks whether it may quote somebody. */
    private static final class Quotes implements ConsentPurposes {
        private int version = 1;
        private final List<MemberId> undone = new ArrayList<>();

        ConsentPurpose purpose() {
            return new ConsentPurpose("stimmen", "quote", version);
        }

        @Override
        public List<ConsentPurpose> purposes() {
            return List.of(purpose());
        }

        @Override
        public void withdrawn(MemberId member, ConsentPurpose purpose) {
            undone.add(member);
        }
    }

    private static final class Words implements Texts {
        private final Map<String, String> words = new HashMap<>();

        @Override
        public String of(String module, String key, Locale locale, Object... arguments) {
            return words.getOrDefault(key, key) + " (" + locale.getLanguage() + ")";
        }

        @Override
        public Optional<String> find(String module, String key, Locale locale) {
            return Optional.of(of(module, key, locale));
        }

        @Override
        public String message(PortalException refusal, Locale locale) {
            return refusal.messageKey();
        }
    }

    private final Quotes quotes = new Quotes();
    private final Words words = new Words();
    private final AdjustableClock clock = new AdjustableClock();

    private ConsentService service(EntityManager em) {
        ConsentService service = new ConsentService();
        service.consents = new ConsentRepository();
        service.consents.em = em;
        service.modules = Beans.of(quotes);
        service.texts = words;
        service.clock = clock;
        service.user = TestUser.with();
        return service;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyHasAgreedBeforeTheyDid(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> {
                assertThat(service(em).has(SELF, quotes.purpose())).isFalse();
                assertThat(service(em).questions(Locale.GERMAN)).extracting(ConsentService.Question::state).containsExactly(State.OPEN);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aConsentHoldsForItsPersonUntilItIsWithdrawn(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> service(em).answer(QUESTION, true, "Seite: Einwilligen"));
            db.run(em -> {
                assertThat(service(em).has(SELF, quotes.purpose())).isTrue();
                assertThat(service(em).has(OTHER, quotes.purpose())).isFalse();
            });
            db.run(em -> service(em).answer(QUESTION, false, "Seite: Widerrufen"));
            db.run(em -> assertThat(service(em).has(SELF, quotes.purpose())).isFalse());
            assertThat(quotes.undone).containsExactly(SELF);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewVersionIsAskedForAgain(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> service(em).answer(QUESTION, true, "Seite"));
            quotes.version = 2;
            db.run(em -> {
                assertThat(service(em).has(SELF, quotes.purpose())).isFalse();
                assertThat(service(em).questions(Locale.GERMAN)).extracting(ConsentService.Question::state).containsExactly(State.OUTDATED);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withdrawingReachesConsentsToEarlierVersions(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> service(em).answer(QUESTION, true, "Seite"));
            quotes.version = 2;
            db.run(em -> service(em).answer(QUESTION, false, "Seite"));
            quotes.version = 1;
            db.run(em -> assertThat(service(em).has(SELF, quotes.purpose())).isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theProofKeepsTheWordsOfThatDayTheTimeAndTheAction(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            words.words.put("consent.quote.text.1", "Sie dürfen mich zitieren.");
            db.run(em -> service(em).answer(QUESTION, true, "/konto/einwilligungen: Einwilligen"));
            clock.forward(Duration.ofDays(3));
            words.words.put("consent.quote.text.1", "Heimlich geändert.");
            db.run(em -> service(em).answer(QUESTION, false, "/konto/einwilligungen: Widerrufen"));
            db.run(em -> assertThat(service(em).proofs(Locale.GERMAN)).singleElement().satisfies(proof -> {
                assertThat(proof.words()).isEqualTo("Sie dürfen mich zitieren. (de)");
                assertThat(proof.version()).isEqualTo(1);
                assertThat(proof.givenBy()).isEqualTo("/konto/einwilligungen: Einwilligen");
                assertThat(Duration.between(proof.givenAt(), proof.withdrawnAt())).isEqualTo(Duration.ofDays(3));
            }));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void agreeingAgainAfterWithdrawingIsASecondProof(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            for (boolean agree : new boolean[] {true, true, false, true}) {
                db.run(em -> service(em).answer(QUESTION, agree, "Seite"));
            }
            db.run(em -> {
                assertThat(service(em).proofs(Locale.GERMAN)).hasSize(2);
                assertThat(em.createQuery("select count(t) from ConsentText t", Long.class).getSingleResult()).as("the same words once").isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everythingIsExportedAndGoesWithThePerson(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> service(em).answer(QUESTION, true, "Seite: Einwilligen"));
            ConsentPersonalData data = new ConsentPersonalData();
            db.run(em -> {
                data.consents = service(em).consents;
                assertThat(data.export(SELF)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("givenBy", "Seite: Einwilligen")
                        .containsEntry("purpose", "stimmen.quote"));
                data.erase(SELF, Contributions.ANONYMISE);
            });
            db.run(em -> {
                data.consents = service(em).consents;
                assertThat(data.export(SELF)).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aQuestionThatNobodyAsksAndAVisitorAreRefused(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> {
                ConsentService service = service(em);
                assertThatThrownBy(() -> service.answer("stimmen.other", true, "Seite")).isInstanceOf(NotFoundException.class);
                service.user = TestUser.visitor();
                assertThatThrownBy(() -> service.answer(QUESTION, true, "Seite")).isInstanceOf(NotAllowedException.class);
            });
        }
    }
}
