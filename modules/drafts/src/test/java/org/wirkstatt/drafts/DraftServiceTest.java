package org.wirkstatt.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.TestDatabase;

class DraftServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final MemberId ADA = new MemberId(1);
    private static final MemberId BO = new MemberId(2);

    private final DraftRepository repository = new DraftRepository();
    private final Someone someone = new Someone();
    private final DraftService drafts = new DraftService();

    private static final class Someone implements CurrentUser {
        private Member member;
        private MemberId acting;

        @Override
        public Optional<Member> member() {
            return Optional.ofNullable(member);
        }

        @Override
        public Optional<MemberId> actingPerson() {
            return Optional.ofNullable(acting);
        }

        @Override
        public Set<Audience> audiences() {
            return Set.of();
        }
    }

    private void as(MemberId id) {
        someone.member = id == null ? null : new Member(id, "Jemand", Set.of());
    }

    private void at(Instant now) {
        drafts.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private void in(TestDatabase db, Consumer<DraftService> steps) {
        db.run(em -> {
            repository.em = em;
            drafts.drafts = repository;
            drafts.user = someone;
            steps.accept(drafts);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLatestTextCountsAndBelongsToItsWriterAlone(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "drafts")) {
            at(NOON);
            as(ADA);
            in(db, d -> d.keep("forum.thema.neu", "Ers", "0.a"));
            at(NOON.plusSeconds(5));
            in(db, d -> assertThat(d.keep("forum.thema.neu", "Erster\u0000 Satz 👩‍🔬", "0.a")).contains(NOON.plusSeconds(5)));
            in(db, d -> {
                Draft kept = d.find("forum.thema.neu").orElseThrow();
                assertThat(kept.text()).isEqualTo("Erster Satz 👩‍🔬");
                assertThat(kept.base()).isEqualTo("0.a");
                assertThat(kept.savedAt()).isEqualTo(NOON.plusSeconds(5));
                assertThat(d.find("forum.thema.7")).isEmpty();
            });
            as(BO);
            in(db, d -> {
                assertThat(d.find("forum.thema.neu")).isEmpty();
                d.forget("forum.thema.neu");
            });
            as(ADA);
            in(db, d -> assertThat(d.find("forum.thema.neu")).isPresent());
            in(db, d -> d.forget("forum.thema.neu"));
            in(db, d -> assertThat(d.find("forum.thema.neu")).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void draftsOfADeletedModuleGoAndThoseOfOthersStay(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "drafts")) {
            at(NOON);
            as(ADA);
            in(db, d -> d.keep("forum.thema.neu", "x", null));
            in(db, d -> d.keep("forumx.thema", "y", null));
            DraftTraces traces = new DraftTraces();
            traces.drafts = repository;
            in(db, d -> traces.forget("forum"));
            in(db, d -> {
                assertThat(d.find("forum.thema.neu")).isEmpty();
                assertThat(d.find("forumx.thema")).isPresent();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEmptyTextForgetsAndTooMuchIsRefusedWhileTheDraftBeforeStays(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "drafts")) {
            at(NOON);
            as(ADA);
            in(db, d -> d.keep("a", "x".repeat(DraftService.MAX_TEXT), "m".repeat(41)));
            in(db, d -> {
                assertThatThrownBy(() -> d.keep("a", "x".repeat(DraftService.MAX_TEXT + 1), null)).isInstanceOf(InvalidDraftException.class);
                assertThatThrownBy(() -> d.keep("../a", "x", null)).isInstanceOf(InvalidDraftException.class);
                assertThat(d.find("a").orElseThrow().text()).hasSize(DraftService.MAX_TEXT);
                assertThat(d.find("a").orElseThrow().base()).isNull();
            });
            in(db, d -> assertThat(d.keep("a", " \n", null)).isEmpty());
            in(db, d -> assertThat(d.find("a")).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theOldestMakesRoom(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "drafts")) {
            as(ADA);
            for (int i = 0; i <= DraftService.MOST; i++) {
                String form = "f" + i;
                at(NOON.plusSeconds(i));
                in(db, d -> d.keep(form, "Text", null));
            }
            in(db, d -> {
                assertThat(repository.list(ADA)).hasSize(DraftService.MOST);
                assertThat(d.find("f0")).isEmpty();
                assertThat(d.find("f1")).isPresent();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void visitorsHaveNoneAndWhoActsForSomebodySeesNone(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "drafts")) {
            at(NOON);
            as(null);
            in(db, d -> {
                assertThatThrownBy(() -> d.find("a")).isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(() -> d.keep("a", "x", null)).isInstanceOf(NotAllowedException.class);
                d.forget("a");
            });
            as(ADA);
            in(db, d -> d.keep("a", "geheim", null));
            someone.acting = BO;
            in(db, d -> {
                assertThat(d.path("a")).isEmpty();
                assertThatThrownBy(() -> d.find("a")).isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(() -> d.keep("a", "x", null)).isInstanceOf(NotAllowedException.class);
                d.forget("a");
            });
            someone.acting = null;
            in(db, d -> {
                assertThat(d.path("a")).isEqualTo("/api/v1/drafts/a");
                assertThat(d.path("forum.open.\"><script>")).isEmpty();
                assertThat(d.path("x".repeat(121))).isEmpty();
                assertThat(d.find("a").orElseThrow().text()).isEqualTo("geheim");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void draftsGoAfterThirtyDaysAndWithTheAccount(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "drafts")) {
            DraftRetention retention = new DraftRetention();
            retention.drafts = repository;
            DraftPersonalData data = new DraftPersonalData();
            data.drafts = repository;
            Instant limit = NOON.minus(Duration.ofDays(retention.period().getDays()));
            as(ADA);
            at(limit.minusSeconds(1));
            in(db, d -> d.keep("alt", "Altes", null));
            at(limit.plusSeconds(1));
            in(db, d -> d.keep("neu", "Neues", null));
            in(db, d -> {
                assertThat(retention.due(limit)).isEqualTo(1);
                assertThat(retention.apply(limit)).isEqualTo(1);
                assertThat(retention.apply(limit)).isZero();
                assertThat(data.export(ADA)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("form", "neu").containsEntry("text", "Neues"));
                assertThat(data.export(BO)).isEqualTo(List.of());
            });
            in(db, d -> data.erase(ADA, Contributions.ANONYMISE));
            in(db, d -> assertThat(data.export(ADA)).isEmpty());
        }
    }
}
