package org.wirkstatt.forum.board;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Slugs;
import org.wirkstatt.platform.text.WrittenText;

/** Making, changing and archiving boards, for the programme team and administrators. */
@ApplicationScoped
@Transactional
public class BoardService {

    /** Name of the job that tells of all threads of a board whose name or readers changed; its content is the board. */
    public static final String RETELL = "forum.retell";

    /** Slugs that are addresses of pages below {@code /forum}. */
    private static final List<String> RESERVED = List.of("thema", "beitrag", "neu", "lesezeichen", "stichwort", "meldung", "entscheidung", "buergen", "offen", "suche", "zustimmungen", "datei");

    @Inject
    BoardRepository boards;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<RoundDirectory> rounds;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** All boards in their order, whoever may read them: names only, what stands in them is not shown by this. */
    public List<Board> list() {
        user.require(ForumPermissions.BOARDS);
        return boards.list();
    }

    /** @throws NotFoundException if there is none */
    public Board open(String slug) {
        user.require(ForumPermissions.BOARDS);
        return boards.findBySlug(slug).orElseThrow(() -> new NotFoundException("board/" + slug));
    }

    /** Makes a board; a second call with the same {@code formKey} makes nothing and answers the same. */
    public Board create(BoardForm form, String formKey) {
        user.require(ForumPermissions.BOARDS);
        Optional<Board> made = boards.findByFormKey(formKey);
        return made.isPresent() ? made.get() : add(form, false, formKey);
    }

    /**
     * Changes a board. Who may read it is part of it: making it more open opens all that stands in it.
     *
     * @param version as opened
     * @throws EditConflictException if somebody else changed it since
     */
    public Board save(long id, long version, BoardForm form) {
        user.require(ForumPermissions.BOARDS);
        Board board = boards.lock(id).orElseThrow(() -> new NotFoundException("board/" + id));
        BoardForm clean = checked(form, board);
        if (clean.equals(board.form())) {
            return board;
        }
        if (board.version() != version) {
            throw new EditConflictException(board.ref().toString());
        }
        if (board.access() != clean.access()) {
            audit.record("forum", "boardAccess", Optional.empty(), board.name(), EnumKey.of(clean.access()));
        }
        boolean retell = !board.readers().equals(Board.readers(clean)) || !board.name().equals(clean.name());
        board.rewrite(clean, clock.instant());
        boards.flush();
        outbox.changed(board.ref());
        if (retell) {
            outbox.enqueue(RETELL, board.ref());
        }
        return board;
    }

    /** Nothing new can be written in it from now on; nothing happens if that is so. */
    public void archive(long id) {
        change(id, true);
    }

    /** Takes {@link #archive} back. */
    public void reopen(long id) {
        change(id, false);
    }

    private void change(long id, boolean archive) {
        user.require(ForumPermissions.BOARDS);
        Board board = boards.lock(id).orElseThrow(() -> new NotFoundException("board/" + id));
        if (archive != board.isArchived()) {
            if (archive) {
                board.archive(clock.instant());
            } else {
                board.reopen();
            }
            outbox.changed(board.ref());
        }
    }

    /** Adds a board without asking for rights: for the import. Empty if the address is in use already. */
    public Optional<Board> addImported(BoardForm form) {
        return boards.findBySlug(form.slug()).isPresent() ? Optional.empty() : Optional.of(add(form, true, null));
    }

    private Board add(BoardForm form, boolean demo, String formKey) {
        Board board = new Board(checked(form, null), demo, formKey, clock.instant());
        boards.add(board);
        boards.flush();
        outbox.changed(board.ref());
        return board;
    }

    private BoardForm checked(BoardForm form, Board present) {
        String slug = form.slug() == null || form.slug().isBlank() ? Slugs.of(WrittenText.line(form.name())) : form.slug().strip();
        BoardForm clean = new BoardForm(slug, WrittenText.line(form.name()), WrittenText.line(form.about()), form.subject(),
                form.subject() == BoardSubject.TOPIC ? null : form.place(), form.access(), form.position());
        new Check().required("name", clean.name(), 120).atMost("about", clean.about(), 600)
                .must(Slugs.isSlug(slug) && !RESERVED.contains(slug), "slug", "error.slug", "")
                .must(boards.findBySlug(slug).filter(b -> present == null || b.id() != present.id()).isEmpty(), "slug", "error.slugTaken", slug)
                .must(clean.subject() != null, "subject", "error.required", "").must(clean.access() != null, "access", "error.required", "")
                .must(clean.access() != BoardAccess.CIRCLE || clean.subject() != BoardSubject.TOPIC, "access", "error.circleNeedsPlace", "")
                .must(isKnown(clean), "place", "error.place", "").must(clean.position() >= 0 && clean.position() <= 9999, "position", "error.position", "")
                .orThrow();
        return clean;
    }

    private boolean isKnown(BoardForm form) {
        if (form.subject() == null || form.subject() == BoardSubject.TOPIC) {
            return true;
        }
        if (form.place() == null) {
            return false;
        }
        return form.subject() == BoardSubject.REGION ? regions.isResolvable() && !regions.get().list(List.of(new RegionId(form.place()))).isEmpty()
                : rounds.isResolvable() && rounds.get().find(new RoundId(form.place())).isPresent();
    }
}
