package org.wirkstatt.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.form.FormGuard;
import org.wirkstatt.platform.form.Puzzle;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase;

class ComplaintsTest {

    /** An answer of Bao that somebody reported; two moderators, of whom the first dismisses the report. */
    private static final class Scene {
        private final TestForum t;
        private final Post post;
        private final MemberId first;
        private final MemberId second;
        private Report report;

        private Scene(TestForum t) {
            this.t = t;
            post = t.answer(t.helper, t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage"), "Du bist dumm");
            first = moderator(20);
            second = moderator(21);
        }

        private MemberId moderator(long id) {
            MemberId member = t.members.add(id, "Moderation " + id, "m" + id + "@example.org");
            t.grants.grant(member, Role.MODERATOR, Grant.everywhere(Role.MODERATOR).place(), Optional.empty());
            return member;
        }

        private Report reportedBy(MemberId who, ReportReason reason) {
            t.as(who);
            Puzzle puzzle = t.get(Reports.class).puzzle();
            t.clock.forward(FormGuard.SHORTEST_WITHOUT_SUM);
            boolean visitor = who == null;
            report = t.get(Reports.class).report(new ReportForm(post.id(), reason, "Das ist gemein", visitor ? "Kim" : null, visitor ? "kim@example.org" : null,
                    true, Locale.GERMAN), puzzle, null, "");
            return report;
        }

        private void dismissed() {
            t.as(first).get(Moderation.class).dismiss(post.id(), "Das ist noch sachlich.");
            t.fresh();
            t.mails.clear();
            t.notices.clear();
        }

        private Complaints complaints(MemberId who) {
            t.fresh();
            return t.as(who).get(Complaints.class);
        }

        private Reports.State state() {
            t.fresh();
            return t.get(Reports.class).state(report.code());
        }

        private List<MemberId> told(String kind) {
            return t.notices.stream().filter(n -> n.kind().id().equals(kind)).map(Notice::to).toList();
        }
    }

    private static void in(TestDatabase.Kind kind, Consumer<Scene> test) {
        TestForum.with(kind, t -> test.accept(new Scene(t)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aVisitorObjectsWithTheNumberOfTheReceiptAndASecondPersonOpensTheReportAgain(TestDatabase.Kind kind) {
        in(kind, s -> {
            s.reportedBy(null, ReportReason.UNFAIR);
            assertThat(s.complaints(null).mayComplain(s.state())).as("before the decision").isFalse();
            s.dismissed();
            s.complaints(null).complain(s.report.code(), "Es bleibt <b>gemein</b>.");
            s.complaints(null).complain(s.report.code(), "Noch einmal");
            assertThat(s.state().complaint().orElseThrow().text()).isEqualTo("Es bleibt <b>gemein</b>.");
            assertThat(s.told("complained")).containsExactly(s.second);
            assertThat(s.t.as(s.second).get(Cases.class).complained()).singleElement().extracting(c -> c.report().code()).isEqualTo(s.report.code());
            assertThatThrownBy(() -> s.complaints(s.first).decide(s.report.code(), false, "Bleibt so")).isInstanceOf(NotAllowedException.class);

            s.complaints(s.second).decide(s.report.code(), true, "Der Satz beleidigt.");
            assertThat(s.t.mails).singleElement().satisfies(m -> {
                assertThat(m.to()).isEqualTo("kim@example.org");
                assertThat(m.body()).contains(s.report.code()).doesNotContain("beleidigt");
            });
            assertThat(s.state().report().isOpen()).isTrue();
            assertThat(s.t.as(s.second).get(Cases.class).open()).hasSize(1);
            assertThatThrownBy(() -> s.t.as(s.first).get(Moderation.class).dismiss(s.post.id(), "")).hasMessage("error.secondPerson");
            s.t.as(s.second).get(Moderation.class).hidePost(s.post.id(), new Statement(Ground.RULES, "Keine Beleidigungen", "Eine Beleidigung."));
            assertThat(s.state().decision().orElseThrow().action()).isEqualTo(Action.HIDE_POST);
            assertThat(s.complaints(null).mayComplain(s.state())).as("a second time").isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMemberObjectsSignedInOnlyAndLearnsThatTheDecisionStays(TestDatabase.Kind kind) {
        in(kind, s -> {
            s.reportedBy(s.t.third, ReportReason.SPAM);
            s.dismissed();
            for (MemberId other : new MemberId[] {null, s.t.asker, s.second}) {
                assertThatThrownBy(() -> s.complaints(other).complain(s.report.code(), "Für andere")).isInstanceOf(InvalidForumException.class);
            }
            assertThatThrownBy(() -> s.complaints(s.t.third).complain(s.report.code(), " ")).hasMessage("error.required");
            s.complaints(s.t.third).complain(s.report.code(), "Doch Werbung.");
            assertThatThrownBy(() -> s.complaints(s.second).decide(s.report.code(), false, "")).hasMessage("error.required");
            s.complaints(s.second).decide(s.report.code(), false, "Ein Hinweis ist keine Werbung.");
            assertThat(s.state().report().isOpen()).isFalse();
            assertThat(s.state().complaint().orElseThrow().answer()).isEqualTo("Ein Hinweis ist keine Werbung.");
            assertThat(s.told("complaintDecided")).containsExactly(s.t.third, s.first);
            assertThat(s.t.mails).extracting(Mail::to).containsExactly("noa@example.org");
            assertThat(s.t.as(s.second).get(Cases.class).complained()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aModeratorDoesNotObjectInThePlaceOfAVisitorAndWhoReportedDoesNotDecide(TestDatabase.Kind kind) {
        in(kind, s -> {
            s.reportedBy(null, ReportReason.UNFAIR);
            s.dismissed();
            assertThat(s.complaints(s.second).mayComplain(s.state())).isFalse();
            Report own = s.reportedBy(s.second, ReportReason.UNFAIR);
            s.dismissed();
            s.complaints(s.second).complain(own.code(), "Doch.");
            assertThat(s.told("complained")).isEmpty();
            assertThatThrownBy(() -> s.complaints(s.second).decide(own.code(), true, "Ich habe recht.")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterSixMonthsItIsTooLateAndWhileAComplaintWaitsNothingIsDeleted(TestDatabase.Kind kind) {
        in(kind, s -> {
            s.reportedBy(null, ReportReason.UNFAIR);
            s.dismissed();
            s.t.clock.forward(Duration.ofDays(170));
            assertThat(s.complaints(null).mayComplain(s.state())).isTrue();
            s.complaints(null).complain(s.report.code(), "Spät, aber noch in der Zeit.");
            Instant later = s.t.clock.instant().plus(Duration.ofDays(400));
            assertThat(List.of(s.t.get(OldReports.class).apply(later), s.t.get(OldDecisions.class).apply(later))).containsExactly(0L, 0L);
            s.complaints(s.second).decide(s.report.code(), false, "Bleibt.");
            assertThat(List.of(s.t.get(OldReports.class).apply(later), s.t.get(OldDecisions.class).apply(later))).containsExactly(1L, 1L);
        });
        in(kind, s -> {
            s.reportedBy(null, ReportReason.UNFAIR);
            s.dismissed();
            s.t.clock.forward(Duration.ofDays(190));
            assertThatThrownBy(() -> s.complaints(null).complain(s.report.code(), "Zu spät")).hasMessage("error.appealTooLate");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aReportThatWaitsIsToldAgainAtHalfOfItsTermAndToAdministratorsAtItsEnd(TestDatabase.Kind kind) {
        in(kind, s -> {
            MemberId administrator = s.t.members.add(30, "Betrieb", "b@example.org");
            s.t.grants.grant(administrator, Role.ADMINISTRATOR, Grant.everywhere(Role.ADMINISTRATOR).place(), Optional.empty());
            s.reportedBy(null, ReportReason.ILLEGAL);
            s.t.fresh();
            DecisionTerms terms = s.t.get(DecisionTerms.class);
            Report ofLaw = s.state().report();
            assertThat(terms.of(ofLaw)).isBetween(ofLaw.createdAt().plus(Duration.ofHours(24)), ofLaw.createdAt().plus(Duration.ofDays(6)));
            ReportReminders work = s.t.get(ReportReminders.class);
            work.run();
            assertThat(s.told("reportWaits")).isEmpty();
            s.t.clock.forward(Duration.between(s.t.clock.instant(), terms.halfOf(ofLaw)));
            work.run();
            s.t.fresh();
            work.run();
            assertThat(s.told("reportWaits")).containsExactly(s.first, s.second);
            s.t.clock.forward(Duration.between(s.t.clock.instant(), terms.of(ofLaw)));
            work.run();
            work.run();
            assertThat(s.told("reportWaits")).containsExactly(s.first, s.second, s.first, s.second, administrator);
        });
    }
}
