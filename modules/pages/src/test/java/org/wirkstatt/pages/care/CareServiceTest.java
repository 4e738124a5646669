package org.wirkstatt.pages.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.pages.PageTexts;
import org.wirkstatt.platform.content.Confirmable;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

class CareServiceTest {

    private static final MemberId OWNER = new MemberId(1);

    private final AdjustableClock clock = new AdjustableClock();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Berlin"));
    private final Guides guides = new Guides();
    private final List<Notice> sent = Collections.synchronizedList(new ArrayList<>());
    private CareService service;
    private CareReminder reminder;

    private void on(TestDatabase.Kind kind, Consumer<EntityManager> test) {
        try (TestDatabase db = TestDatabase.of(kind, "pages")) {
            db.run(em -> {
                CareRepository records = repository(em);
                service = new CareService();
                service.desk = new CareDesk() {
                    @Override
                    List<Confirmable> all() {
                        return List.of(guides);
                    }
                };
                service.records = records;
                service.clock = clock;
                service.user = TestUser.with();
                service.texts = new PageTexts() {
                    @Override
                    public String text(String key, java.util.Locale locale, Object... arguments) {
                        return key;
                    }
                };
                reminder = reminder(em);
                test.accept(em);
            });
        }
    }

    private static CareRepository repository(EntityManager em) {
        CareRepository records = new CareRepository();
        records.em = em;
        return records;
    }

    private CareReminder reminder(EntityManager em) {
        CareReminder made = new CareReminder();
        made.records = repository(em);
        made.notifier = People.present(sent::add);
        return made;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void stillRightConfirmsTheThingAsOfTodayAndCanBeTakenBack(TestDatabase.Kind kind) {
        on(kind, em -> {
            service.answer("test.guide", "5", CareState.FINE);
            assertThat(guides.confirmed).isEqualTo(today);
            assertThat(service.get("test.guide", "5").overdue()).isFalse();

            service.takeBack("test.guide", "5");
            assertThat(guides.confirmed).isEqualTo(today.minusYears(2));
            assertThat(service.get("test.guide", "5").overdue()).isTrue();
            assertThat(service.get("test.guide", "5").canBeTakenBack()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void needsWorkLeavesTheThingAsItIsAndTheEditorsSeeIt(TestDatabase.Kind kind) {
        on(kind, em -> {
            guides.confirmed = today;
            service.answer("test.guide", "5", CareState.NEEDS_WORK);
            assertThat(guides.confirmed).isEqualTo(today);
            service.user = TestUser.editor();
            assertThat(service.list()).extracting(CareService.Tended::state).containsExactly(CareState.NEEDS_WORK);
            service.takeBack("test.guide", "5");
            assertThat(service.list()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsToBeHandedOverIsTakenOverByAnEditor(TestDatabase.Kind kind) {
        on(kind, em -> {
            guides.owner = new MemberId(77);
            service.user = TestUser.editor();
            service.answer("test.guide", "5", CareState.HAND_OVER);
            assertThat(service.takeOver("test.guide", "5")).isTrue();
            assertThat(guides.owner).isEqualTo(OWNER);
            assertThat(service.get("test.guide", "5").state()).isEqualTo(CareState.FINE);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoDoesNotLookAfterAThingDoesNotLearnThatItIsThere(TestDatabase.Kind kind) {
        on(kind, em -> {
            guides.owner = new MemberId(77);
            assertThatThrownBy(() -> service.get("test.guide", "5")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.answer("test.guide", "5", CareState.FINE)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.get("test.guide", "x'")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.get("nothing", "5")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.list()).isInstanceOf(RuntimeException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void asksOnceAndAgainAfterThirtyDaysUntilItIsAnswered(TestDatabase.Kind kind) {
        on(kind, em -> {
            Confirmable.Care care = guides.find("5").orElseThrow();
            reminder.ask(care, today);
            reminder.ask(care, today.plusDays(29));
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0).path()).isEqualTo("/pflege/test.guide/5");
            reminder.ask(care, today.plusDays(30));
            assertThat(sent).hasSize(2);
            service.answer("test.guide", "5", CareState.NEEDS_WORK);
            reminder.ask(care, today.plusDays(90));
            assertThat(sent).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void severalNodesAskOnce(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "pages")) {
            Confirmable.Care care = guides.find("5").orElseThrow();
            CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(node -> CompletableFuture.runAsync(() -> db.run(em -> reminder(em).ask(care, today)))
                    .exceptionally(made -> null)).toArray(CompletableFuture[]::new)).join();
            assertThat(sent).hasSize(1);
            db.run(em -> reminder(em).ask(care, today));
            assertThat(sent).hasSize(1);
        }
    }

    /** One guide, confirmed two years ago. */
    private final class Guides implements Confirmable {

        private LocalDate confirmed = today.minusYears(2);
        private MemberId owner = OWNER;

        @Override
        public String type() {
            return "test.guide";
        }

        @Override
        public String labelKey() {
            return "care.guide";
        }

        @Override
        public String module() {
            return "test";
        }

        @Override
        public Optional<Care> find(String id) {
            return Optional.of(new Care(new ContentRef(type(), id), "Leitfaden", "/leitfaden", confirmed, confirmed.plusYears(1), Set.of(owner)));
        }

        @Override
        public List<Care> overdue(LocalDate day, int limit) {
            return find("5").filter(care -> care.isOverdue(day)).stream().toList();
        }

        @Override
        public void confirm(String id, LocalDate day, String note) {
            confirmed = day;
        }

        @Override
        public void putBack(String id, Care former, String note) {
            confirmed = former.confirmed();
        }

        @Override
        public boolean handTo(String id, MemberId member) {
            owner = member;
            return true;
        }
    }
}
