package org.wirkstatt.forum.publication;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.platform.text.Texts;

/**
 * Makes threads findable by all their posts, for those who may read the board. A passage is a post with the address that stays its own.
 * Names of people are not in it: who is found by name is decided by the profile.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ThreadSearch implements SearchContributor {

    /** The opening post and so many of the newest: a thread is taken in anew with each post, so it must not grow without end. */
    static final int NEWEST = 500;
    private static final int SUMMARY = 220;
    private static final String KIND = "threadKind";
    private static final String STATE = "threadState";
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    Threads threads;
    @Inject
    Posts posts;
    @Inject
    Boards boards;
    @Inject
    AttachmentPassages files;
    @Inject
    Markdown markdown;
    @Inject
    Texts texts;

    @Override
    public String type() {
        return ForumThread.CONTENT_TYPE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String typeLabel(Locale locale) {
        return texts.of("forum", "search.type", locale);
    }

    @Override
    public Stream<String> ids() {
        return threads.ids().map(String::valueOf);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return threads.find(Long.parseLong(id)).filter(t -> !t.isHidden()).flatMap(t -> boards.find(t.boardId()).map(b -> document(t, b)));
    }

    private IndexDocument document(ForumThread thread, Board board) {
        List<Passage> passages = new ArrayList<>();
        List<Post> shown = Stream.concat(posts.shown(thread, 1, 1).stream(),
                posts.shown(thread, Math.max(2, thread.lastNo() - NEWEST + 1), thread.lastNo()).stream()).toList();
        shown.forEach(post -> passages.add(passage(post)));
        passages.addAll(files.passages(shown));
        String summary = passages.isEmpty() || posts.shown(thread, 1, 1).isEmpty() ? "" : shortened(passages.get(0).text());
        return new IndexDocument(thread.ref(), thread.title(), thread.path(), board.readers(), "de", summary,
                threads.tags(List.of(thread)).getOrDefault(thread.id(), List.of()), thread.lastPostAt().atZone(GERMANY).toLocalDate(), facets(thread),
                List.of(board.name(), texts.of("forum", "search.posts", Locale.GERMAN, thread.posts())), passages);
    }

    private Passage passage(Post post) {
        return new Passage(markdown.toPlainText(post.text()), "Nr. " + post.no(), post.path(), 0);
    }

    private static Map<String, List<String>> facets(ForumThread thread) {
        if (thread.kind() != ThreadKind.QUESTION) {
            return Map.of(KIND, List.of(EnumKey.of(thread.kind())));
        }
        String state = thread.acceptedNo() != null ? "solved" : thread.firstAnswerAt() != null ? "answered" : "open";
        return Map.of(KIND, List.of(EnumKey.of(thread.kind())), STATE, List.of(state));
    }

    /** The beginning of {@code text} in one line, cut behind a word. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SUMMARY ? line : line.substring(0, Math.max(line.lastIndexOf(' ', SUMMARY), SUMMARY / 2)).strip() + " …";
    }

    @Override
    public List<String> facets() {
        return List.of(KIND, STATE);
    }

    @Override
    public String facetTitle(String facet, Locale locale) {
        return facets().contains(facet) ? texts.of("forum", "facet." + facet, locale) : facet;
    }

    @Override
    public String facetLabel(String facet, String value, Locale locale) {
        return texts.find("forum", "facet." + facet + "." + value, locale).orElse(value);
    }
}
