package org.wirkstatt.forum.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.archive.ImportedMarks;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.reading.Reading;
import org.wirkstatt.forum.reading.ReadingService;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Format;

/** Lines of a list of threads, with what the reader has not read. A handful of queries for a whole list. */
@ApplicationScoped
public class ThreadRows {

    /**
     * @param meta who and when, in one sentence
     * @param unread such as '3 neu'; empty for nothing and for visitors
     * @param unreadPath to the first unread post
     * @param board name of the board; empty in the list of one board
     */
    public record Row(String path, String title, String kind, String state, boolean solved, boolean waits, String meta, Instant lastPostAt, String posts,
            String unread, String unreadPath, List<String> tags, String board, String boardPath) {
    }

    private static final ImportedMarks.Ends NOT_ARCHIVED = new ImportedMarks.Ends(null, null);

    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    ReadingService readings;
    @Inject
    ImportedMarks imported;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;
    @Inject
    Format format;

    /** @param withBoard whether each line says in which board it stands */
    List<Row> of(List<ForumThread> list, boolean withBoard) {
        Map<Long, List<String>> tags = threads.tags(list);
        Map<MemberId, String> names = labels.names(list.stream().flatMap(t -> Stream.of(Optional.ofNullable(t.author()), Optional.ofNullable(t.lastAuthor())))
                .flatMap(Optional::stream).toList());
        Map<Long, ImportedMarks.Ends> archived = imported.of(list);
        Map<Long, Reading> read = user.member().map(Member::id).map(me -> readings.list(me, list)).orElse(Map.of());
        Map<Long, Board> places = withBoard ? boards.readable().stream().collect(Collectors.toMap(Board::id, b -> b)) : Map.of();
        return list.stream().map(t -> row(t, tags.getOrDefault(t.id(), List.of()), names, archived.getOrDefault(t.id(), NOT_ARCHIVED), Optional.ofNullable(read.get(t.id())), places.get(t.boardId()))).toList();
    }

    private Row row(ForumThread t, List<String> tags, Map<MemberId, String> names, ImportedMarks.Ends archived, Optional<Reading> read, Board board) {
        boolean solved = t.acceptedNo() != null;
        boolean waits = t.kind() == ThreadKind.QUESTION && !solved && t.firstAnswerAt() == null;
        String state = t.isHidden() ? labels.text("thread.hidden") : t.isLocked() ? labels.text("thread.locked") : solved ? labels.text("thread.solved")
                : waits ? labels.text("thread.waits") : "";
        String first = t.author() == null && archived.first() != null ? archived.first() : labels.name(names, t.author());
        String last = t.lastAuthor() == null && archived.last() != null ? archived.last() : labels.name(names, t.lastAuthor());
        String meta = t.lastNo() <= 1 ? labels.text("thread.openedBy", first, format.time(t.createdAt()))
                : labels.text("thread.lastBy", first, last, format.time(t.lastPostAt()));
        return new Row(t.path(), t.title(), labels.label(t.kind()), state, solved, waits, meta, t.lastPostAt(), labels.text("thread.posts", t.posts()),
                unread(t, read), t.path() + "/neu", tags, board == null ? "" : board.name(), board == null ? "" : board.path());
    }

    private String unread(ForumThread t, Optional<Reading> read) {
        if (!user.isSignedIn()) {
            return "";
        }
        int unread = read.map(r -> r.unread(t.lastNo())).orElse(t.lastNo());
        return unread == 0 ? "" : read.isEmpty() ? labels.text("thread.newThread") : labels.text("thread.unread", unread);
    }
}
