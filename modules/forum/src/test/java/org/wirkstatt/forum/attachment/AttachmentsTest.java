package org.wirkstatt.forum.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.rest.ForumJson.FileJson;
import org.wirkstatt.forum.rest.ForumResource;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.privacy.RetentionRule;
import org.wirkstatt.testkit.TestDatabase;

/** Files with their posts: added, taken out, told, forgotten. */
class AttachmentsTest {

    private static List<String> names(TestForum t, Post post) {
        return t.get(Attachments.class).of(List.of(post.id())).getOrDefault(post.id(), List.of()).stream().map(PostFile::name).toList();
    }

    private static Post edit(TestForum t, Post post, String text, FileChange change) {
        Post now = t.get(Posts.class).find(post.id()).orElseThrow();
        Post edited = t.as(now.author()).get(OwnPosts.class).edit(now.id(), now.version(), text, "", change);
        t.fresh();
        return edited;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aThreadOpensAndIsAnsweredWithFilesAndNoMoreThanTheSettingAllows(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            PostFile first = TestFiles.choose(t, t.asker, "Ablauf.pdf", TestFiles.PDF);
            ForumThread thread = t.get(Posting.class).open(new NewThread(t.board(BoardAccess.PUBLIC).id(), ThreadKind.QUESTION, "Wie?", Map.of("text", "So?"), List.of(),
                    null, UUID.randomUUID().toString(), List.of(first.id())));
            t.fresh();
            assertThat(names(t, t.get(Posts.class).find(thread, 1).orElseThrow())).containsExactly("Ablauf.pdf");
            PostFile[] six = new PostFile[6];
            for (int i = 0; i < 6; i++) {
                six[i] = TestFiles.choose(t, t.helper, i + ".png", TestFiles.PNG);
            }
            assertThatThrownBy(() -> TestFiles.answer(t, t.helper, thread, "Sechs", six)).hasMessage("error.files.tooMany");
            Post five = TestFiles.answer(t, t.helper, thread, "Fünf", java.util.Arrays.copyOf(six, 5));
            assertThat(names(t, five)).containsExactly("0.png", "1.png", "2.png", "3.png", "4.png");
            assertThatThrownBy(() -> edit(t, five, "Fünf", FileChange.adding(List.of(six[5].id())))).hasMessage("error.files.tooMany");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameWordsWithAnotherFileAreAnotherPost(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post one = TestFiles.answer(t, t.helper, thread, "Siehe Datei", TestFiles.choose(t, t.helper, "eins.pdf", TestFiles.PDF));
            Post two = TestFiles.answer(t, t.helper, thread, "Siehe Datei", TestFiles.choose(t, t.helper, "zwei.pdf", TestFiles.PDF));
            assertThat(two.no()).isEqualTo(one.no() + 1);
            assertThat(names(t, two)).containsExactly("zwei.pdf");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditTakesFilesOutAndLeavesATraceWithoutBytesWhileTheOtherAddressesStay(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile stays = TestFiles.choose(t, t.helper, "bleibt.pdf", TestFiles.PDF);
            PostFile goes = TestFiles.choose(t, t.helper, "geht.png", TestFiles.PNG);
            Post post = TestFiles.answer(t, t.helper, thread, "Zwei Dateien", stays, goes);
            PostFile comes = TestFiles.choose(t, t.helper, "kommt.png", TestFiles.PNG);
            t.clock.forward(Duration.ofMinutes(5));
            FileChange change = new FileChange(List.of(comes.id()), Set.of(goes.id()), "Plan war alt");
            Post edited = edit(t, post, "Zwei Dateien", change);
            assertThat(edited.editedAt()).isEqualTo(t.clock.instant());
            assertThat(names(t, post)).containsExactly("bleibt.pdf", "kommt.png");
            assertThat(t.get(Attachments.class).find(stays.id()).orElseThrow().path()).isEqualTo(stays.path());
            PostFile trace = t.get(Attachments.class).trace(post.id()).get(1);
            assertThat(trace.name()).isEqualTo("geht.png");
            assertThat(trace.bytes()).isEmpty();
            assertThat(trace.note()).isEqualTo("Plan war alt");
            assertThat(trace.removedAt()).isEqualTo(t.clock.instant());
            assertThat(t.store.forgotten()).containsExactly(goes.bytes().orElseThrow());
            assertThat(t.get(AttachmentFiles.class).referenced()).containsExactlyInAnyOrder(stays.bytes().orElseThrow().sha256(), comes.bytes().orElseThrow().sha256());
            Instant before = t.get(Posts.class).find(post.id()).orElseThrow().editedAt();
            t.clock.forward(Duration.ofMinutes(5));
            edit(t, post, "Zwei Dateien", change);
            assertThat(t.get(Posts.class).find(post.id()).orElseThrow().editedAt()).as("sent twice").isEqualTo(before);
            assertThatThrownBy(() -> t.as(t.third).get(OwnPosts.class).edit(post.id(), post.version(), "Zwei Dateien", "", new FileChange(List.of(), Set.of(stays.id()), "")))
                    .isInstanceOf(org.wirkstatt.platform.error.NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPictureGoesWithTheTextThatShowsItAndIsNotListed(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile picture = TestFiles.picture(t, t.helper, "foto.png", TestFiles.PNG);
            PostFile strangers = TestFiles.picture(t, t.third, "fremd.png", TestFiles.PNG);
            Post post = TestFiles.answer(t, t.helper, thread, "![Aufbau](" + picture.path() + ") ![](" + strangers.path() + ")");
            assertThat(names(t, post)).isEmpty();
            assertThat(t.get(Attachments.class).trace(post.id())).extracting(PostFile::id).containsExactly(picture.id());
            edit(t, post, "Doch ohne Bild", FileChange.NONE);
            assertThat(t.get(Attachments.class).find(picture.id()).orElseThrow().bytes()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theFilesOfADeletedPostGoWithItsTextAfterThirtyDays(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile file = TestFiles.choose(t, t.helper, "plan.pdf", TestFiles.PDF);
            Post post = TestFiles.answer(t, t.helper, thread, "Hier", file);
            t.as(t.helper).get(OwnPosts.class).delete(post.id());
            t.clock.forward(Duration.ofDays(31));
            t.fresh();
            assertThat(names(t, post)).as("can be taken back until then").containsExactly("plan.pdf");
            RetentionRule rule = t.get("post.DeletedPosts", RetentionRule.class);
            rule.apply(t.clock.instant().minus(Duration.ofDays(30)));
            t.fresh();
            assertThat(t.get(Attachments.class).find(file.id())).isEmpty();
            assertThat(t.store.forgotten()).containsExactly(file.bytes().orElseThrow());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCopyHasTheFilesAndAnErasureForgetsThemOrWhoseTheyWere(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile kept = TestFiles.choose(t, t.helper, "plan.pdf", TestFiles.PDF);
            Post post = TestFiles.answer(t, t.helper, thread, "Hier", kept);
            PostFile own = TestFiles.choose(t, t.third, "eigenes.pdf", TestFiles.PDF);
            Post third = TestFiles.answer(t, t.third, thread, "Auch hier", own);
            PostFile loose = TestFiles.choose(t, t.third, "entwurf.png", TestFiles.PNG);
            PersonalData data = t.get("privacy.ForumPersonalData", PersonalData.class);
            assertThat(data.export(t.third)).anySatisfy(e -> assertThat(e).containsEntry("kind", "file").containsEntry("fileName", "eigenes.pdf"));
            assertThat(data.files(t.third)).extracting(PersonalData.OwnFile::name).containsExactly("eigenes.pdf", "entwurf.png");
            data.erase(t.third, Contributions.DELETE);
            data.erase(t.helper, Contributions.ANONYMISE);
            t.fresh();
            assertThat(names(t, third)).isEmpty();
            assertThat(t.get(Attachments.class).find(loose.id())).isEmpty();
            assertThat(names(t, post)).containsExactly("plan.pdf");
            assertThat(t.get(Attachments.class).find(kept.id()).orElseThrow().owner()).isNull();
            assertThat(data.files(t.helper)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void machinesReadTheFilesOfAPostWithTheirAddresses(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile file = TestFiles.choose(t, t.helper, "Plan Juli.pdf", TestFiles.PDF);
            Post post = TestFiles.answer(t, t.helper, thread, "Hier", file);
            ForumResource resource = t.get(ForumResource.class);
            t.as(null);
            assertThat(resource.posts(String.valueOf(thread.id()), null).items().get(1).files()).containsExactly(new FileJson(file.id(),
                    "https://portal.example.org/forum/datei/" + file.id() + "/Plan%20Juli.pdf", "Plan Juli.pdf", "application/pdf", TestFiles.PDF.length));
            t.as(t.helper).get(OwnPosts.class).delete(post.id());
            t.fresh();
            assertThat(t.as(null).get(ForumResource.class).posts(String.valueOf(thread.id()), null).items().get(1).files()).isEmpty();
        });
    }
}
