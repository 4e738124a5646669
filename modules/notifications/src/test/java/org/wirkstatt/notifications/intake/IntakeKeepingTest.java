package org.wirkstatt.notifications.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.notifications.intake.IntakeAdministration.Shelf;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.operation.StateLine;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** Who sees mails that arrived, for how long they stay, and what goes with a person. */
class IntakeKeepingTest {

    private static final String FROM = "Anna <" + TestIntake.ANNA + ">";

    @TempDir
    Path data;

    private void with(Kind kind, Consumer<TestIntake> test) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            test.accept(new TestIntake(db, data));
        }
    }

    private static IntakeAdministration administration(TestIntake t, CurrentUser user) {
        IntakeAdministration administration = new IntakeAdministration();
        administration.mails = t.repository;
        administration.members = People.present(t.members);
        administration.settings = t.settings;
        administration.addresses = t.mails.replies.settings;
        administration.user = user;
        return administration;
    }

    private static OwnAnswers own(TestIntake t, MemberId who) {
        OwnAnswers own = new OwnAnswers();
        own.mails = t.repository;
        own.answers = t.worker().answers;
        own.user = new CurrentUser() {
            @Override
            public Optional<Member> member() {
                return Optional.of(new Member(who, "x", Set.of()));
            }

            @Override
            public Set<Audience> audiences() {
                return Set.of();
            }
        };
        return own;
    }

    private static IntakePersonalData personalData(TestIntake t) {
        IntakePersonalData data = new IntakePersonalData();
        data.mails = t.repository;
        data.files = t.files;
        data.members = People.present(t.members);
        return data;
    }

    private static void oneTakenOneRefusedOneForged(TestIntake t) {
        String to = t.address();
        t.arrive(TestIntake.mail(FROM, to, "Guter Text.\n\n-- \nAnna"));
        t.worker().work();
        t.handler.refuses = true;
        t.arrive(TestIntake.mail(FROM, to, "Geheimes Wort."));
        t.worker().work();
        t.arrive(TestIntake.mail("boese@example.net", to, "Fremder Text."));
        t.worker().work();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theListShowsSenderAccountAndReasonAndNoText(Kind kind) {
        with(kind, t -> {
            oneTakenOneRefusedOneForged(t);
            IntakeAdministration administration = administration(t, TestUser.with(Grant.everywhere(Role.ADMINISTRATOR)));
            var rows = t.transactions.call(() -> administration.list(Shelf.TURNED_AWAY, 1)).items();
            assertThat(rows).extracting(IntakeAdministration.Row::sender).containsExactly("boese@example.net", TestIntake.ANNA);
            assertThat(rows).extracting(IntakeAdministration.Row::account).containsOnly("Anna Größe");
            assertThat(rows).extracting(IntakeAdministration.Row::reason).containsExactly(InboundReason.FORGED, InboundReason.NOT_TAKEN);
            assertThat(rows.toString()).doesNotContain("Geheimes", "Fremder", "Grüße");
            assertThat(t.transactions.call(() -> administration.count(Shelf.TAKEN))).isEqualTo(1);
            assertThat(t.transactions.call(() -> administration.count(Shelf.WAITING))).isZero();
            assertThatThrownBy(() -> t.transactions.call(() -> administration(t, TestUser.editor()).list(Shelf.TAKEN, 1))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> t.transactions.call(() -> administration(t, TestUser.visitor()).count(Shelf.TAKEN))).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void peopleSeeTheirOwnMailsAsTheyCameAndNobodyElseDoes(Kind kind) {
        with(kind, t -> {
            oneTakenOneRefusedOneForged(t);
            var rows = t.transactions.call(() -> own(t, t.anna).list());
            assertThat(rows).extracting(OwnAnswers.Row::state).containsExactly(InboundState.REFUSED, InboundState.TAKEN);
            assertThat(t.transactions.call(() -> own(t, t.anna).find(rows.get(1).id())).text()).isEqualTo("Guter Text.\r\n\r\n-- \r\nAnna");
            MemberId berta = t.members.add(12, "Berta", "berta@example.com");
            assertThat(t.transactions.call(() -> own(t, berta).list())).isEmpty();
            for (InboundMail mail : t.all()) {
                assertThatThrownBy(() -> t.transactions.call(() -> own(t, berta).find(mail.id()))).isInstanceOf(NotFoundException.class);
            }
            long forged = t.all().get(2).id();
            assertThatThrownBy(() -> t.transactions.call(() -> own(t, t.anna).find(forged))).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thirtyDaysLaterRowsAndMailsAreGone(Kind kind) {
        with(kind, t -> {
            oneTakenOneRefusedOneForged(t);
            IntakeRetention retention = new IntakeRetention();
            retention.mails = t.repository;
            retention.files = t.files;
            Instant before = t.clock.instant();
            assertThat(t.transactions.call(() -> retention.due(before))).isZero();
            t.clock.goOn(Duration.ofSeconds(1));
            assertThat(t.transactions.call(() -> retention.due(t.clock.instant()))).isEqualTo(3);
            assertThat(t.transactions.call(() -> retention.apply(t.clock.instant()))).isEqualTo(3);
            assertThat(t.all()).isEmpty();
            assertThat(t.files.forgotten).hasSize(3);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theCopyHasTheMailsAndAnErasureTakesAllOfThem(Kind kind) {
        with(kind, t -> {
            oneTakenOneRefusedOneForged(t);
            t.members.add(12, "Berta", "berta@example.com");
            t.arrive(TestIntake.mail("berta@example.com", "antwort@portal.example.org", "x").replaceFirst("Subject: .*\r\n", "Subject: Re: Anna Gruppe und Anna\r\n"));
            t.worker().work();
            assertThat(t.transactions.call(() -> personalData(t).export(t.anna))).hasSize(3).extracting(e -> e.get("sender")).contains(TestIntake.ANNA);
            assertThat(t.transactions.call(() -> personalData(t).files(t.anna))).hasSize(2).extracting(f -> f.name()).allMatch(name -> name.matches("antwort-\\d+\\.eml"));
            long files = t.transactions.call(() -> { try (var all = t.repository.files()) { return all.count(); } });
            assertThat(files).isEqualTo(2);
            t.transactions.run(() -> personalData(t).erase(t.anna, "ehemaliges Mitglied"));
            assertThat(t.all()).extracting(InboundMail::sender).containsExactly("berta@example.com");
            assertThat(t.files.forgotten).hasSize(4);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theStateSaysWhetherMailArrives(Kind kind) {
        with(kind, t -> {
            IntakeStateLines lines = new IntakeStateLines();
            lines.mails = t.repository;
            lines.settings = t.settings;
            lines.addresses = t.mails.replies.settings;
            lines.state = t.state;
            assertThat(t.transactions.call(lines::state)).extracting(StateLine::key, StateLine::level).containsExactly(org.assertj.core.groups.Tuple.tuple("intakeNowhere", StateLine.Level.BAD));
            t.settings.imapHost = Optional.of("mail.example.org");
            assertThat(t.transactions.call(lines::state)).extracting(StateLine::key).containsExactly("intake");
            for (IntakeState.Problem problem : IntakeState.Problem.values()) {
                t.state.failed(InboundMail.Source.IMAP, problem, "no");
                StateLine line = t.transactions.call(lines::state).get(0);
                assertThat(line.level()).isEqualTo(StateLine.Level.BAD);
                assertThat(new org.wirkstatt.testkit.Doubles.BundleTexts().of("notifications", "state." + line.key(), java.util.Locale.GERMAN, line.arguments().toArray()))
                        .contains("mail.example.org:993");
            }
            t.mails.replies.switchOff();
            assertThat(t.transactions.call(lines::state)).extracting(StateLine::key).containsExactly("intakeOff");
        });
    }
}
