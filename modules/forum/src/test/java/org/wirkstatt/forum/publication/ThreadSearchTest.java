package org.wirkstatt.forum.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.FileChange;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.attachment.TestFiles;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardForm;
import org.wirkstatt.forum.board.BoardService;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.search.SearchResult;
import org.wirkstatt.search.index.RealIndex;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.TestDatabase;

/** Posts in the real index: found as passages, by those who may read the board only. */
class ThreadSearchTest {

    @TempDir
    Path data;

    private void with(TestDatabase.Kind kind, BiConsumer<TestForum, RealIndex> test) {
        TestForum.with(kind, t -> {
            t.put(Markdown.class, new Doubles.PlainMarkdown());
            try (RealIndex index = new RealIndex(data.resolve(UUID.randomUUID().toString()), t.get(ThreadSearch.class), t.outbox.changed, t.user)) {
                test.accept(t, index);
            }
        });
    }

    private static SearchResult find(TestForum t, RealIndex index, MemberId who, String words) {
        t.as(who);
        return index.search(words);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPostIsFoundAsAPassageWithItsNumberAndTheAddressThatStays(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Wie gewinnt man Eltern?");
            Post answer = t.answer(t.helper, thread, "Ein Lötabend mit Zwiebelkuchen hat bei uns gewirkt.");
            SearchResult found = find(t, index, null, "Zwiebelkuchen");
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.hits().get(0).path()).isEqualTo(thread.path());
            assertThat(found.hits().get(0).passages()).hasSize(1).first()
                    .satisfies(p -> assertThat(p.place()).isEqualTo("Nr. 2"), p -> assertThat(p.path()).isEqualTo(answer.path()));
            assertThat(find(t, index, null, "Eltern").facets()).extracting("name").contains("threadKind", "threadState");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theTextOfAnAttachedDocumentIsAPassageOfTheThreadForThoseWhoMayReadIt(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            Board circle = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            ForumThread thread = t.ask(t.asker, circle, "Sternwartenbesuch planen");
            PostFile file = TestFiles.choose(t, t.asker, "Packliste.pdf", TestFiles.PDF);
            Post post = TestFiles.answer(t, t.asker, thread, "Unsere Liste", file);
            t.put(TextExtractor.class, (TextExtractor) (path, name) -> new TextExtractor.Text("application/pdf",
                    List.of(new TextExtractor.Section(3, "Nachts", "Stirnlampen mit Rotlicht", false)), 3, "", ""));
            assertThat(t.outbox.jobs).containsValue(Attachments.READ);
            t.get("publication.AttachmentReading", Job.class).run(new ContentRef("forum.file", String.valueOf(file.id())));
            t.fresh();
            SearchResult found = find(t, index, t.asker, "Rotlicht");
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.hits().get(0).passages()).first().satisfies(p -> assertThat(p.place()).isEqualTo("Nr. 2, Packliste.pdf, Seite 3"),
                    p -> assertThat(p.path()).isEqualTo(file.path() + "#page=3"));
            assertThat(find(t, index, t.third, "Rotlicht").total()).isZero();
            assertThat(find(t, index, null, "Rotlicht").total()).isZero();
            t.as(t.asker).get(OwnPosts.class).edit(post.id(), t.get(Posts.class).find(post.id()).orElseThrow().version(), "Ohne Liste", "",
                    new FileChange(List.of(), Set.of(file.id()), ""));
            t.fresh();
            assertThat(find(t, index, t.asker, "Rotlicht").total()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aWordOfAClosedCircleIsInNoHitNoCountAndNoSuggestionOfOthers(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            Board circle = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            t.answer(t.asker, t.ask(t.asker, circle, "Sternwartenbesuch planen"), "Es geht um die Geheimkasse.");
            t.ask(t.helper, t.board(BoardAccess.MEMBERS), "Mitgliederfrage");
            t.ask(t.helper, t.board(BoardAccess.PUBLIC), "Sternkarten basteln");
            for (MemberId stranger : new MemberId[] {null, t.third, t.helper}) {
                SearchResult found = find(t, index, stranger, "Geheimkasse");
                assertThat(found.total()).as("%s", stranger).isZero();
                assertThat(found.hits()).isEmpty();
                assertThat(found.didYouMean()).isEmpty();
                assertThat(index.suggest("Sternw")).noneMatch(s -> s.toString().contains("Sternwartenbesuch"));
            }
            for (MemberId reader : List.of(t.asker, t.team)) {
                assertThat(find(t, index, reader, "Geheimkasse").total()).as("%s", reader).isEqualTo(1);
                assertThat(index.suggest("Sternw")).anyMatch(s -> s.toString().contains("Sternwartenbesuch"));
            }
            assertThat(total(t, index, null)).isEqualTo(1);
            assertThat(total(t, index, t.third)).isEqualTo(2);
            assertThat(total(t, index, t.asker)).isEqualTo(3);
        });
    }

    /** Everything, as the count of the type says it. */
    private static long total(TestForum t, RealIndex index, MemberId who) {
        return find(t, index, who, "").total();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoLeavesTheRoundFindsItsWordsNoMore(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            t.ask(t.asker, t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE), "Sternwartenbesuch");
            assertThat(find(t, index, t.asker, "Sternwartenbesuch").total()).isEqualTo(1);
            t.grants.revoke(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND));
            assertThat(find(t, index, t.asker, "Sternwartenbesuch").total()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aBoardThatIsClosedTakesAllItsThreadsAlong(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            Board board = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.PUBLIC);
            t.ask(t.asker, board, "Sternwartenbesuch eins");
            t.ask(t.asker, board, "Sternwartenbesuch zwei");
            assertThat(find(t, index, null, "Sternwartenbesuch").total()).isEqualTo(2);
            access(t, board, BoardAccess.CIRCLE);
            assertThat(find(t, index, null, "Sternwartenbesuch").total()).isZero();
            assertThat(find(t, index, t.team, "Sternwartenbesuch").total()).isEqualTo(2);
            access(t, board, BoardAccess.MEMBERS);
            assertThat(find(t, index, null, "Sternwartenbesuch").total()).isZero();
            assertThat(find(t, index, t.third, "Sternwartenbesuch").total()).isEqualTo(2);
        });
    }

    private static void access(TestForum t, Board board, BoardAccess access) {
        t.fresh();
        BoardForm is = t.as(t.team).get(BoardService.class).open(board.slug()).form();
        long version = t.get(BoardService.class).open(board.slug()).version();
        t.outbox.jobs.clear();
        Board saved = t.get(BoardService.class).save(board.id(), version, new BoardForm(is.slug(), is.name(), is.about(), is.subject(), is.place(), access, is.position()));
        assertThat(t.outbox.jobs).containsEntry(saved.ref(), BoardService.RETELL);
        t.get("thread.Retelling", Job.class).run(saved.ref());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void savingABoardWithTheSameReadersAndNameTellsNothingAnew(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            Board board = t.board(BoardAccess.PUBLIC);
            t.fresh();
            BoardForm is = t.as(t.team).get(BoardService.class).open(board.slug()).form();
            t.get(BoardService.class).save(board.id(), board.version(), new BoardForm(is.slug(), is.name(), "Neu", is.subject(), is.place(), is.access(), 77));
            assertThat(t.outbox.jobs).doesNotContainKey(board.ref());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDeletedPostIsGoneAtOnceAndComesBackWhenItIsRestored(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post answer = t.answer(t.helper, thread, "Zwiebelkuchen");
            assertThat(find(t, index, null, "Zwiebelkuchen").total()).isEqualTo(1);
            t.as(t.helper).get(OwnPosts.class).delete(answer.id());
            assertThat(find(t, index, null, "Zwiebelkuchen").total()).isZero();
            t.as(t.helper).get(OwnPosts.class).restore(answer.id());
            assertThat(find(t, index, null, "Zwiebelkuchen").total()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHiddenPostOrThreadIsFoundByNobodyNotEvenByItsSummary(TestDatabase.Kind kind) {
        with(kind, (t, index) -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post answer = t.answer(t.helper, thread, "Zwiebelkuchen");
            answer.hide(t.clock.instant(), thread.change(-1));
            t.outbox.changed(thread.ref());
            assertThat(find(t, index, null, "Zwiebelkuchen").total()).isZero();
            t.get(Threads.class).find(thread.id()).orElseThrow().hide(t.clock.instant());
            t.outbox.changed(thread.ref());
            assertThat(find(t, index, t.team, "Frage").total()).isZero();
            assertThat(t.get(ThreadSearch.class).ids()).isEmpty();
        });
    }
}
