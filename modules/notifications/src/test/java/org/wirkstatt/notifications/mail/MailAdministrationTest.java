package org.wirkstatt.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.notifications.mail.MailAdministration.Shelf;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.People.MemoryMembers;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** The queue for those who run the portal, and what becomes of letters when a person goes or their time is over. */
class MailAdministrationTest {

    private static final CurrentUser ADMINISTRATOR = TestUser.with(Grant.everywhere(Role.ADMINISTRATOR));

    @TempDir
    Path data;

    private void with(Kind kind, Consumer<TestMails> test) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            test.accept(new TestMails(db, data));
        }
    }

    private static MailAdministration administration(TestMails mails, CurrentUser user) {
        MailAdministration administration = new MailAdministration();
        administration.mails = mails.repository;
        administration.folder = mails.folder;
        administration.user = user;
        administration.audit = People.absent();
        administration.clock = mails.clock;
        return administration;
    }

    @Test
    void nobodyElseSeesOrTouchesTheQueue() {
        with(Kind.H2, mails -> {
            mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
            MailAdministration coordinator = administration(mails, TestUser.editor());
            assertThatThrownBy(() -> mails.transactions.call(() -> coordinator.list(Shelf.WAITING, 1))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> mails.transactions.call(() -> coordinator.count(Shelf.WAITING))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> mails.transactions.call(() -> coordinator.retry(1))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> mails.transactions.call(() -> coordinator.discard(1))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> mails.transactions.call(() -> coordinator.preview(1))).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDiscardedLetterNeverLeavesAndItsTextIsGone(Kind kind) {
        with(kind, mails -> {
            mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
            long id = mails.only().id();
            assertThat(mails.transactions.call(() -> administration(mails, ADMINISTRATOR).discard(id))).isTrue();
            mails.worker().work();
            assertThat(mails.only().state()).isEqualTo(MailState.DISCARDED);
            assertThat(mails.transactions.call(() -> mails.repository.em.createNativeQuery("select body from notifications_mail").getResultList())).containsOnlyNulls();
            assertThat(mails.transactions.call(() -> administration(mails, ADMINISTRATOR).retry(id))).as("too late").isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLetterThatLeftCanNeitherBeSentAgainNorDiscarded(Kind kind) {
        with(kind, mails -> {
            mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
            mails.worker().work();
            long id = mails.only().id();
            assertThat(mails.transactions.call(() -> administration(mails, ADMINISTRATOR).retry(id))).isFalse();
            assertThat(mails.transactions.call(() -> administration(mails, ADMINISTRATOR).discard(id))).isFalse();
            assertThat(mails.transactions.call(() -> administration(mails, ADMINISTRATOR).list(Shelf.OVER, 1).items())).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLetterInTheFolderIsShownWithDecodedHeadersAndBothParts(Kind kind) {
        with(kind, mails -> {
            mails.send(TestMails.mail("anna@example.com", "Grüße"));
            mails.worker().work();
            var preview = mails.transactions.call(() -> administration(mails, ADMINISTRATOR).preview(mails.only().id())).orElseThrow();
            assertThat(preview.headers()).extracting(MailAdministration.Header::value).contains("Grüße").anyMatch(v -> v.contains("Wirkstatt Süd"));
            assertThat(preview.text()).contains("Grüße aus");
            assertThat(preview.html()).contains("<html lang=\"de\">");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thirtyDaysLaterLineAndFileAreGone(Kind kind) {
        with(kind, mails -> {
            MailRetention retention = new MailRetention();
            retention.mails = mails.repository;
            retention.folder = mails.folder;
            mails.send(TestMails.mail("anna@example.com", "Alt"));
            mails.worker().work();
            String key = mails.only().messageKey();
            mails.clock.goOn(java.time.Duration.ofDays(31));
            mails.send(TestMails.mail("anna@example.com", "Neu"));
            java.time.Instant limit = mails.clock.instant().minus(java.time.Duration.ofDays(30));
            assertThat(mails.transactions.call(() -> retention.due(limit))).isEqualTo(1);
            assertThat(mails.transactions.call(() -> retention.apply(limit))).isEqualTo(1);
            assertThat(mails.only().subject()).isEqualTo("Neu");
            assertThat(mails.folder.find(key)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void afterAnErasureNoLetterAndNoFileNamesThePerson(Kind kind) {
        with(kind, mails -> {
            MemoryMembers members = new MemoryMembers();
            MemberId anna = members.add(11, "Anna Größe", "Anna@example.com");
            MailPersonalData personal = new MailPersonalData();
            personal.mails = mails.repository;
            personal.folder = mails.folder;
            personal.members = People.present(members);
            mails.send(TestMails.mail("anna@example.com", "An Anna"));
            mails.send(new Mail("berta@example.com", Locale.GERMAN, "Anna Größe hat geantwortet", "Anna Größe schreibt.", "Grund", Optional.of("Anna@example.com")));
            mails.worker().work();
            mails.send(new Mail("berta@example.com", Locale.GERMAN, "Nachricht von Anna Größe", "Ihre Anna Größe", "Anna Größe schreibt Ihnen.", Optional.of("Anna@example.com")));
            mails.send(TestMails.mail("berta@example.com", "Nichts von ihr"));
            assertThat(mails.transactions.call(() -> personal.export(anna))).hasSize(1);

            mails.transactions.run(() -> personal.erase(anna, "ehemaliges Mitglied"));

            assertThat(mails.all()).extracting(QueuedMail::subject).containsExactly("ehemaliges Mitglied hat geantwortet", "Nachricht von ehemaliges Mitglied", "Nichts von ihr");
            assertThat(mails.all().get(1).letter().replyTo()).isEmpty();
            for (String column : List.of("recipient", "reply_to", "subject", "body", "reason")) {
                assertThat(mails.transactions.call(() -> mails.repository.em.createNativeQuery("select " + column + " from notifications_mail").getResultList()).toString())
                        .as(column).doesNotContain("Anna").doesNotContain("anna@");
            }
            mails.worker().work();
            for (QueuedMail mail : mails.all()) {
                assertThat(mails.folder.find(mail.messageKey()).map(Object::toString)).as(mail.subject()).matches(file -> file.isPresent() == !mail.subject().endsWith("geantwortet"));
            }
        });
    }
}
