package org.wirkstatt.forum.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.RetentionRule;
import org.wirkstatt.testkit.TestDatabase;

/** What may be chosen for a post, and what becomes of what is never sent. */
class UploadsTest {

    @ParameterizedTest
    @CsvSource({"plan.exe, %PDF-1.7, error.file.ending", "plan.pdf, MZ, error.file.content", "foto.png, <svg onload=x>, error.file.content",
            "seite.txt, <!doctype html><script>, error.file.content", "leer.pdf, '', error.file.empty", "ohne, text, error.file.name"})
    void aWrongOrPretendedTypeIsRefusedAtTheFieldWithASentenceThatNamesIt(String name, String content, String key) {
        TestForum.with(TestDatabase.Kind.H2, t -> assertThatThrownBy(() -> TestFiles.choose(t, t.asker, name, content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(InvalidForumException.class, e -> {
                    assertThat(e.messageKey()).isEqualTo(key);
                    assertThat(e.field()).isEqualTo("files");
                    assertThat(e.faults().get(0).argument()).isEqualTo(key.equals("error.file.name") ? "" : name);
                }));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileAboveTheSettingIsRefusedAndOneAtItIsTaken(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            t.get(FileLimits.class).maxBytes = 100;
            assertThat(TestFiles.choose(t, t.asker, "a.txt", "x".repeat(100).getBytes(StandardCharsets.UTF_8)).sizeBytes()).isEqualTo(100);
            assertThatThrownBy(() -> TestFiles.choose(t, t.asker, "b.txt", "x".repeat(101).getBytes(StandardCharsets.UTF_8))).hasMessage("error.files.tooLarge");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onePersonUploadsSoManyFilesInAnHourAndAFreshAccountFewer(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            t.get(FileLimits.class).perHour = 12;
            MemberId fresh = t.members.add(50, "Frisch Konto", "frisch@example.org");
            for (int i = 0; i < FileLimits.AN_HOUR_OF_FRESH; i++) {
                TestFiles.choose(t, fresh, "a.pdf", TestFiles.PDF);
            }
            assertThatThrownBy(() -> TestFiles.picture(t, fresh, "a.png", TestFiles.PNG)).hasMessage("error.files.tooFast");
            for (int i = 0; i < 12; i++) {
                TestFiles.choose(t, t.asker, "a.pdf", TestFiles.PDF);
            }
            assertThatThrownBy(() -> TestFiles.choose(t, t.asker, "a.pdf", TestFiles.PDF)).hasMessage("error.files.tooFast");
            t.clock.forward(Duration.ofMinutes(61));
            assertThat(TestFiles.choose(t, t.asker, "a.pdf", TestFiles.PDF).name()).isEqualTo("a.pdf");
            assertThatThrownBy(() -> TestFiles.choose(t, null, "a.pdf", TestFiles.PDF)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thePictureButtonTakesPicturesThatABrowserShowsAndForgetsTheirNames(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            PostFile picture = TestFiles.picture(t, t.asker, "IMG_Musterstadt_Mika.PNG", TestFiles.PNG);
            assertThat(picture.path()).isEqualTo("/forum/datei/" + picture.id() + "/bild.png");
            assertThatThrownBy(() -> TestFiles.picture(t, t.asker, "plan.pdf", TestFiles.PDF)).isInstanceOfSatisfying(InvalidForumException.class,
                    e -> assertThat(e.field() + " " + e.messageKey()).isEqualTo("file error.files.picture"));
            assertThatThrownBy(() -> TestFiles.picture(t, t.asker, "bild.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))).hasMessage("error.files.picture");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsNotSentGoesAfterADayAndWhatIsSentStays(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Frage");
            PostFile sent = TestFiles.choose(t, t.asker, "plan.pdf", TestFiles.PDF);
            Post post = TestFiles.answer(t, t.asker, thread, "Hier", sent);
            PostFile loose = TestFiles.picture(t, t.asker, "a.png", TestFiles.PNG);
            RetentionRule rule = t.get(UnusedUploads.class);
            assertThat(rule.period()).isEqualTo(java.time.Period.ofDays(1));
            assertThat(rule.due(t.clock.instant())).isZero();
            t.clock.forward(Duration.ofHours(25));
            assertThat(rule.due(t.clock.instant().minus(rule.period()))).isEqualTo(1);
            assertThat(rule.apply(t.clock.instant().minus(rule.period()))).isEqualTo(1);
            t.fresh();
            assertThat(t.get(Attachments.class).find(loose.id())).isEmpty();
            assertThat(t.store.forgotten()).containsExactly(loose.bytes().orElseThrow());
            assertThat(t.get(Attachments.class).of(java.util.List.of(post.id())).get(post.id())).extracting(PostFile::name).containsExactly("plan.pdf");
            assertThatThrownBy(() -> TestFiles.answer(t, t.asker, thread, "Noch eine", loose)).hasMessage("error.files.gone");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodySendsOrDropsFilesOfSomebodyElse(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Frage");
            PostFile file = TestFiles.choose(t, t.asker, "plan.pdf", TestFiles.PDF);
            assertThatThrownBy(() -> TestFiles.answer(t, t.helper, thread, "Fremdes", file)).hasMessage("error.files.gone");
            t.as(t.helper).get(Uploads.class).drop(file.id());
            assertThat(t.get(Uploads.class).mine(java.util.List.of(file.id()))).isEmpty();
            assertThat(t.as(t.asker).get(Uploads.class).mine(java.util.List.of(file.id()))).containsExactly(file);
            t.get(Uploads.class).drop(file.id());
            assertThat(t.get(Attachments.class).find(file.id())).isEmpty();
        });
    }
}
