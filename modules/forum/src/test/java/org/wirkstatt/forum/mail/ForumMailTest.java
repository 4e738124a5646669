package org.wirkstatt.forum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.attachment.TestFiles;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.follow.FollowLevel;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.PostText;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.mail.MailReply;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase;

/** Answering, following, stopping and accepting from the mail of a notice. */
class ForumMailTest {

    private static MailReply reply(long id, MemberId from, String key, String text) {
        return new MailReply(id, from, key, "Re: Frage", text, text, List.of(), Instant.EPOCH);
    }

    private static Notice told(TestForum t, Post post, MemberId to) {
        t.get("follow.TellReaders", Job.class).run(post.ref());
        return t.notices.stream().filter(n -> n.to().equals(to)).reduce((a, b) -> b).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAnswerToTheMailOfANoticeStandsBelowThePostThatItTold(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Frage");
            Post answer = t.answer(t.helper, thread, "Nehmt Lupen.");
            Notice notice = told(t, answer, t.asker);
            t.as(null);
            ReplyHandler handler = t.get(PostAnswers.class);
            assertThat(notice.answers().orElseThrow().handler()).isEqualTo(handler.id());
            String path = handler.take(reply(5, t.asker, notice.answers().orElseThrow().key(), "Danke!\nDas klappt.")).path();
            t.fresh();
            Post made = t.get(Posts.class).find(thread, 3).orElseThrow();
            assertThat(path).isEqualTo(made.path());
            assertThat(made.author()).isEqualTo(t.asker);
            assertThat(made.replyTo()).isEqualTo(2);
            assertThat(made.origin()).isEqualTo(Origin.MAIL);
            assertThat(made.text()).isEqualTo("Danke!\\\nDas klappt.");
            assertThat(handler.take(reply(5, t.asker, notice.answers().orElseThrow().key(), "Danke!\nDas klappt.")).path()).isEqualTo(path);
            t.fresh();
            assertThat(t.get(Threads.class).find(thread.id()).orElseThrow().lastNo()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatCannotBePostedIsRefusedWithASentenceForAMail(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board circle = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            t.grants.grant(t.helper, Role.BUDDY, Place.of(TestForum.ROUND), Optional.empty());
            ForumThread thread = t.ask(t.asker, circle, "Unter uns");
            String key = String.valueOf(t.answer(t.helper, thread, "Antwort").id());
            ReplyHandler handler = t.get(PostAnswers.class);
            assertRefused(handler, reply(1, t.asker, key, "x".repeat(PostText.LONGEST + 1)), "mail.long");
            assertRefused(handler, reply(2, t.asker, "999999", "Hallo"), "mail.gone");
            assertRefused(handler, reply(3, t.asker, "x", "Hallo"), "mail.gone");
            assertRefused(handler, reply(4, t.third, key, "Ich gehöre nicht dazu"), "mail.gone");
            t.grants.revoke(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND));
            assertRefused(handler, reply(5, t.asker, key, "Nicht mehr dabei"), "mail.gone");
            assertThat(handler.letterText(key, t.asker, Locale.GERMAN)).isEmpty();
            assertThat(handler.letterText(key, t.helper, Locale.GERMAN)).contains("Antwort");
            t.get(Threads.class).find(thread.id()).orElseThrow().lock(t.clock.instant());
            assertRefused(handler, reply(6, t.helper, key, "Zu spät"), "mail.locked");
            t.fresh();
            assertThat(t.get(Threads.class).find(thread.id()).orElseThrow().lastNo()).isEqualTo(2);
        });
    }

    private static MailReply.Attachment attachment(TestForum t, String name, byte[] bytes) throws IOException {
        return new MailReply.Attachment(name, Optional.empty(), t.store.put(new ByteArrayInputStream(bytes)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void filesOfAMailStandBelowThePostAndThoseThatWereRefusedAreNamed(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Frage");
            String key = String.valueOf(t.answer(t.helper, thread, "Habt ihr einen Plan?").id());
            t.as(null);
            ReplyHandler handler = t.get(PostAnswers.class);
            assertThat(handler.takesFiles()).isTrue();
            try {
                List<MailReply.Attachment> sent = new ArrayList<>(List.of(attachment(t, "Plan.pdf", TestFiles.PDF), attachment(t, "getarnt.pdf", TestFiles.PNG)));
                for (int i = 1; i <= 5; i++) {
                    sent.add(attachment(t, i + ".png", TestFiles.PNG));
                }
                ReplyHandler.Taken taken = handler.take(new MailReply(9, t.asker, key, "Re: Frage", "", "", sent, Instant.EPOCH));
                t.fresh();
                assertThat(taken.leftOut()).containsExactly("getarnt.pdf", "5.png");
                Post made = t.get(Posts.class).find(thread, 3).orElseThrow();
                assertThat(made.text()).isEqualTo("Siehe Dateien unter diesem Beitrag.");
                assertThat(t.get(Attachments.class).of(List.of(made.id())).get(made.id())).extracting(PostFile::name).containsExactly("Plan.pdf", "1.png", "2.png", "3.png", "4.png");
                assertThat(handler.letterText(String.valueOf(made.id()), t.helper, Locale.GERMAN).orElseThrow()).contains("[Plan.pdf](/forum/datei/");
                assertRefused(handler, new MailReply(10, t.asker, key, "Re: Frage", " ", " ", List.of(attachment(t, "x.pdf", TestFiles.PNG)), Instant.EPOCH), "mail.noFiles");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void assertRefused(ReplyHandler handler, MailReply reply, String key) {
        assertThatThrownBy(() -> handler.take(reply)).isInstanceOf(InvalidForumException.class).hasMessage(key);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theMailOffersToFollowToStopAndToWhoAskedToAccept(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Frage");
            t.as(t.third).get(FollowService.class).followThread(thread.id(), FollowLevel.ALL);
            Post answer = t.answer(t.helper, thread, "Antwort");
            assertThat(told(t, answer, t.asker).actions()).extracting(Target::action).containsExactly("forum.accept", "forum.follow", "forum.stop");
            assertThat(told(t, answer, t.third).actions()).extracting(Target::action).containsExactly("forum.stop");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLinksFollowStopAndAcceptWithoutSigningIn(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Wie geht das?");
            Post answer = t.answer(t.helper, thread, "So.");
            String id = String.valueOf(thread.id());
            t.as(null);
            LinkAction follow = t.get(FollowLink.class);
            LinkAction stop = t.get(StopLink.class);
            LinkAction accept = t.get(AcceptLink.class);
            assertThat(follow.question(t.asker, id, Locale.GERMAN)).contains("Möchten Sie über jeden neuen Beitrag im Thema „Wie geht das?“ Bescheid bekommen?");
            assertThat(follow.perform(t.asker, id, Locale.GERMAN).path()).isEqualTo(thread.path());
            t.fresh();
            assertThat(t.as(t.asker).get(FollowService.class).level(thread)).isEqualTo(FollowLevel.ALL);
            stop.perform(t.asker, id, Locale.GERMAN);
            stop.perform(t.asker, id, Locale.GERMAN);
            t.fresh();
            assertThat(t.get(FollowService.class).level(thread)).isEqualTo(FollowLevel.NOTHING);
            t.as(null);
            String post = String.valueOf(answer.id());
            assertThat(accept.question(t.helper, post, Locale.GERMAN)).isEmpty();
            assertThat(accept.question(t.asker, post, Locale.GERMAN)).contains("Hat Nr. 2 Ihre Frage „Wie geht das?“ beantwortet?");
            accept.perform(t.asker, post, Locale.GERMAN);
            t.fresh();
            assertThat(t.get(Threads.class).find(thread.id()).orElseThrow().acceptedNo()).isEqualTo(2);
            assertThat(accept.question(t.asker, post, Locale.GERMAN)).isEmpty();
            assertThat(follow.question(t.asker, "x", Locale.GERMAN)).isEmpty();
            assertThat(follow.question(t.asker, "999999", Locale.GERMAN)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '^', value = {
            "2*3*4 = 24 § 2\\*3\\*4 = 24",
            "a <b> c & d &amp; § a \\<b> c & d \\&amp;",
            "Raum #3 ist a|b § Raum #3 ist a\\|b",
            "# Nr. 1 § \\# Nr. 1",
            "--- § \\---",
            "siehe https://example.org/a_b?c=d. Danke § siehe <https://example.org/a_b?c=d>. Danke",
            "> Zitat mit * § > Zitat mit \\*",
            ">> tief § > > tief",
            "* Punkt_eins § - Punkt\\_eins",
            "2) zwei § 2) zwei",
            "1984 war das § 1984 war das",
            "@Kim Muster § @Kim Muster",
            "![x](http://boese.example) § !\\[x\\](<http://boese.example>)"})
    void plainTextShowsAsItWasTyped(String typed, String markdown) {
        assertThat(MailMarkdown.of(typed)).isEqualTo(markdown);
    }

    @Test
    void linesBreakWhereTheyDidAndParagraphsStay() {
        assertThat(MailMarkdown.of("Hallo,\n\nerste Zeile\nzweite Zeile\n\nViele Grüße\nKim")).isEqualTo("Hallo,\n\nerste Zeile\\\nzweite Zeile\n\nViele Grüße\\\nKim");
        assertThat(MailMarkdown.withoutPictures("Text ![Aufbau](/dateien/1) Ende")).isEqualTo("Text [Aufbau](/dateien/1) Ende");
    }
}
