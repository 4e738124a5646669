package org.wirkstatt.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.form.FormGuard;
import org.wirkstatt.platform.form.Puzzle;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase;

class ReportsTest {

    private static ReportForm form(Post post, ReportReason reason, String name, String mail) {
        return new ReportForm(post.id(), reason, "Das ist <b>gemein</b>", name, mail, true, Locale.GERMAN);
    }

    private static Report report(TestForum t, ReportForm form) {
        Puzzle puzzle = t.get(Reports.class).puzzle();
        t.clock.forward(FormGuard.SHORTEST_WITHOUT_SUM);
        return t.get(Reports.class).report(form, puzzle, null, "");
    }

    private static MemberId moderator(TestForum t, long id) {
        MemberId moderator = t.members.add(id, "Moderation " + id, "m" + id + "@example.org");
        t.grants.grant(moderator, Role.MODERATOR, Grant.everywhere(Role.MODERATOR).place(), Optional.empty());
        return moderator;
    }

    private static Post post(TestForum t) {
        return t.answer(t.helper, t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage"), "Du bist dumm");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aVisitorReportsGetsAReceiptAndModeratorsAreTold(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId moderator = moderator(t, 20);
            Post post = post(t);
            t.as(null);
            Report report = report(t, form(post, ReportReason.UNFAIR, null, "wer@example.org"));
            t.fresh();
            assertThat(report.code()).matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");
            assertThat(t.mails).singleElement().satisfies(m -> {
                assertThat(m.to()).isEqualTo("wer@example.org");
                assertThat(m.body()).contains(report.code(), "https://portal.example.org/forum/meldung/" + report.code()).doesNotContain("gemein");
            });
            assertThat(t.notices).extracting(Notice::to, n -> n.kind().id()).contains(org.assertj.core.groups.Tuple.tuple(moderator, "reported"));
            assertThat(t.get(Reports.class).state(report.code().toLowerCase(Locale.ROOT)).report().isOpen()).isTrue();
            assertThatThrownBy(() -> t.get(Reports.class).state("AAAAA-AAAAA")).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNameIsAskedForOnlyWhereTheLawAsksForIt(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = post(t);
            t.as(null);
            assertThatThrownBy(() -> report(t, form(post, ReportReason.ILLEGAL, null, null))).isInstanceOfSatisfying(InvalidForumException.class,
                    e -> assertThat(e.faults()).extracting("field").containsExactly("name", "mail"));
            assertThat(report(t, form(post, ReportReason.CHILD_ABUSE, null, null)).name()).isNull();
            assertThat(report(t, form(post, ReportReason.ILLEGAL, "Kim", "kim@example.org")).name()).isEqualTo("Kim");
            t.clock.forward(Duration.ofHours(2));
            t.as(t.third);
            assertThat(report(t, form(post, ReportReason.ILLEGAL, null, null)).member()).isEqualTo(t.third);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everythingThatIsMissingIsNamedAtOnceAndNothingIsTaken(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = post(t);
            t.as(null);
            ReportForm empty = new ReportForm(post.id(), null, " ", null, "keine Adresse", false, Locale.GERMAN);
            assertThatThrownBy(() -> t.get(Reports.class).report(empty, t.get(Reports.class).puzzle(), null, "ausgefüllt"))
                    .isInstanceOfSatisfying(InvalidForumException.class,
                            e -> assertThat(e.faults()).extracting("field").containsExactly("reason", "text", "mail", "goodFaith", "website"));
            assertThatThrownBy(() -> t.get(Reports.class).report(form(post, ReportReason.SPAM, null, null), t.get(Reports.class).puzzle(), null, ""))
                    .hasMessage("error.form.tooSoon");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFormThatComesTwiceReportsOnceAndTooManyAreRefused(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = post(t);
            t.as(null);
            Puzzle puzzle = t.get(Reports.class).puzzle();
            t.clock.forward(FormGuard.SHORTEST_WITHOUT_SUM);
            ReportForm form = form(post, ReportReason.SPAM, null, "wer@example.org");
            Report first = t.get(Reports.class).report(form, puzzle, null, "");
            assertThat(t.get(Reports.class).report(form, puzzle, null, "").code()).isEqualTo(first.code());
            assertThat(t.mails).hasSize(1);
            report(t, form);
            assertThatThrownBy(() -> report(t, form)).hasMessage("error.form.tooMany");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyWhoMayReadAPostCanReportIt(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            ForumThread thread = t.ask(t.asker, t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE), "Unter uns");
            Post post = t.answer(t.asker, thread, "Etwas Gemeines");
            MemberId moderator = moderator(t, 20);
            t.as(null);
            assertThatThrownBy(() -> t.get(Reports.class).target(post.id())).isInstanceOf(NotFoundException.class);
            t.as(moderator);
            assertThatThrownBy(() -> t.get(Cases.class).post(post.id())).isInstanceOf(NotFoundException.class);
            report(t.as(t.asker), form(post, ReportReason.UNFAIR, null, null));
            assertThat(t.as(moderator).get(Cases.class).post(post.id()).reports()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theQueueShowsTheReportedPostWithItsNeighboursEarlierReportsAndTheStandingOfTheAuthor(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            t.answer(t.helper, thread, "Nr. 2");
            Post post = t.answer(t.helper, thread, "Nr. 3");
            t.answer(t.third, thread, "Nr. 4");
            MemberId moderator = moderator(t, 20);
            report(t.as(t.third), form(post, ReportReason.SPAM, null, null));
            t.as(moderator).get(Moderation.class).dismiss(post.id(), "");
            report(t.as(t.asker), form(post, ReportReason.UNFAIR, null, null));
            t.fresh();
            assertThatThrownBy(() -> t.as(t.third).get(Cases.class).open()).isInstanceOf(NotAllowedException.class);
            t.as(moderator);
            assertThat(t.get(Cases.class).open()).singleElement().satisfies(r -> assertThat(r.reports()).hasSize(1));
            Cases.PostCase found = t.get(Cases.class).post(post.id());
            assertThat(found.neighbours()).extracting(Post::no).containsExactly(1, 2, 4);
            assertThat(found.reports()).hasSize(2);
            assertThat(found.author().orElseThrow()).extracting(Cases.Standing::posts, Cases.Standing::restrictions, Cases.Standing::fresh)
                    .containsExactly(2L, 0L, false);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoReportedLearnsWhatCameOfItAndItGoesAfterAYear(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = post(t);
            MemberId moderator = moderator(t, 20);
            Report byMail = report(t.as(null), form(post, ReportReason.UNFAIR, null, "wer@example.org"));
            Report byMember = report(t.as(t.third), form(post, ReportReason.UNFAIR, null, null));
            t.mails.clear();
            t.as(moderator).get(Moderation.class).hidePost(post.id(), new Statement(Ground.RULES, "Keine Beleidigungen", "Eine Beleidigung."));
            t.fresh();
            assertThat(t.mails).extracting(Mail::to).containsExactlyInAnyOrder("bao@example.org", "wer@example.org");
            assertThat(t.notices).filteredOn(n -> n.kind().id().equals("reportDecided")).extracting(Notice::to, Notice::path)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(t.third, byMember.path()));
            assertThat(t.get(Reports.class).state(byMail.code()).decision().orElseThrow().action()).isEqualTo(Action.HIDE_POST);
            assertThat(t.get(Cases.class).open()).isEmpty();
            OldReports rule = t.get(OldReports.class);
            java.time.Instant yearAgo = t.clock.instant().atZone(ZoneOffset.UTC).minus(Period.ofYears(1)).toInstant();
            assertThat(rule.due(yearAgo)).isZero();
            assertThat(List.of(rule.due(t.clock.instant().plusSeconds(1)), rule.apply(t.clock.instant().plusSeconds(1)), rule.due(t.clock.instant().plusSeconds(1))))
                    .containsExactly(2L, 2L, 0L);
            assertThat(t.get(OldDecisions.class).apply(t.clock.instant().plusSeconds(1))).isEqualTo(1);
        });
    }
}
