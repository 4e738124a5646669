package org.wirkstatt.forum.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.http.FeedContributor;
import org.wirkstatt.platform.http.SitemapContributor;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.TestDatabase;

class BoardPublicationsTest {

    private static BoardPublications publications(TestForum t) {
        t.put(Markdown.class, new Doubles.PlainMarkdown());
        return t.get(BoardPublications.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPublicBoardHasAFeedOfItsThreadsAndAnAnswerBringsOneToTheTop(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            ForumThread first = t.ask(t.asker, board, "Wie gewinnt man Eltern?");
            t.clock.forward(Duration.ofMinutes(5));
            ForumThread second = t.ask(t.asker, board, "Wer hat einen Lötkolben?");
            FeedContributor feed = publications(t).find("forum-" + board.slug()).orElseThrow();
            assertThat(BoardPublications.feedPath(board)).contains("/feeds/" + feed.name() + ".atom");
            assertThat(feed.title(Locale.GERMAN)).isEqualTo("Forum: " + board.name());
            assertThat(feed.entries(10)).extracting(FeedContributor.Entry::title).containsExactly(second.title(), first.title());
            t.clock.forward(Duration.ofMinutes(5));
            t.answer(t.helper, first, "Mit Kuchen.");
            FeedContributor.Entry top = feed.entries(1).get(0);
            assertThat(top).isEqualTo(new FeedContributor.Entry("/forum/thema/" + first.id(), first.title(), "Wie geht das?", first.createdAt(), first.lastPostAt()));
            assertThat(top.updated()).isAfter(top.published());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatVisitorsMayNotReadIsInNoFeedAndInNoSiteMapNotEvenForThoseWhoMayReadIt(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board open = t.board(BoardAccess.PUBLIC);
            Board members = t.board(BoardAccess.MEMBERS);
            ForumThread shown = t.ask(t.asker, open, "Öffentlich");
            ForumThread hidden = t.ask(t.asker, open, "Verborgen");
            t.get(Threads.class).find(hidden.id()).orElseThrow().hide(t.clock.instant());
            t.ask(t.asker, members, "Unter Mitgliedern");
            t.fresh();
            t.as(t.team);
            assertThat(publications(t).find("forum-" + members.slug())).isEmpty();
            assertThat(BoardPublications.feedPath(members)).isEmpty();
            assertThat(publications(t).find("forum-" + open.slug()).orElseThrow().entries(10)).extracting(FeedContributor.Entry::title).containsExactly("Öffentlich");
            try (Stream<SitemapContributor.Entry> sitemap = publications(t).sitemap()) {
                assertThat(sitemap.map(SitemapContributor.Entry::path)).containsExactly(open.path(), shown.path());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anUnknownNameOrThatOfAnotherFamilyIsNoFeed(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            for (String name : List.of(board.slug(), "forum-", "forum-gibtesnicht", "toolkit")) {
                assertThat(publications(t).find(name)).as(name).isEmpty();
            }
        });
    }
}
