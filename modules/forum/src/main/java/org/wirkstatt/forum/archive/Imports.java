package org.wirkstatt.forum.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileTooLargeException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/** What administrators do with archives; the work itself is done by jobs. Each call checks the right. */
@ApplicationScoped
@Transactional
public class Imports {

    /** Most imports that are listed. */
    private static final int LISTED = 50;

    @Inject
    ImportRepository imports;
    @Inject
    Boards boards;
    @Inject
    FileStore files;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** The latest imports, the newest first. */
    public List<ArchiveImport> list() {
        user.require(ForumPermissions.IMPORT);
        return imports.newest(LISTED);
    }

    /** @throws NotFoundException if there is none */
    public ArchiveImport get(long id) {
        user.require(ForumPermissions.IMPORT);
        return imports.find(id).orElseThrow(() -> new NotFoundException("import/" + id));
    }

    /** Entries that cannot be taken over, by entry, at most {@link ImportSteps#MOST_PROBLEMS}. */
    public List<ImportProblem> problems(ArchiveImport it) {
        user.require(ForumPermissions.IMPORT);
        return imports.problems(it.id());
    }

    /**
     * Keeps a file and has it looked at.
     *
     * @param board slug
     * @param withNames whether people without account keep the names that the file has
     * @throws InvalidForumException at {@code board} or {@code file} if nothing can come of it; nothing is kept then
     */
    public ArchiveImport upload(String board, boolean withNames, String fileName, InputStream bytes) throws IOException {
        user.require(ForumPermissions.IMPORT);
        MemberId me = user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.IMPORT.id())).id();
        Optional<Board> to = boards.find(board == null ? "" : board);
        new Check().must(to.isPresent(), "board", "error.required", "").orThrow();
        try (PushbackInputStream in = ArchiveSources.pushback(bytes)) {
            ArchiveFormat format = ArchiveSources.formatOf(in);
            FileRef file = files.put(in);
            ArchiveImport made = new ArchiveImport(to.get().id(), format, shortened(WrittenText.line(fileName)), file, withNames, me, now());
            imports.add(made);
            outbox.enqueue(LookJob.NAME, made.ref());
            return made;
        } catch (FileTooLargeException e) {
            throw new InvalidForumException("file", "import.error.large", files.maxUploadBytes() / (1024 * 1024));
        }
    }

    private static String shortened(String name) {
        String plain = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return plain.isEmpty() ? "archiv" : plain.substring(Math.max(0, plain.length() - 200));
    }

    /** Begins to take over what was found, or goes on; nothing happens if that is not the time. */
    public void run(long id) {
        ArchiveImport it = locked(id);
        if (it.mayRun(now())) {
            it.to(ImportState.RUNNING, now());
            outbox.enqueue(RunJob.NAME, it.ref());
            record("importBegun", it);
        }
    }

    /** Stops it after the posts that are being written; what stands in the forum stays. */
    public void cancel(long id) {
        ArchiveImport it = locked(id);
        if (it.state() == ImportState.RUNNING || it.state() == ImportState.LOOKING || it.state() == ImportState.LOOKED && it.written() == 0) {
            it.to(ImportState.CANCELLED, now());
        }
    }

    /** Takes everything that it wrote out of the forum again. */
    public void undo(long id) {
        ArchiveImport it = locked(id);
        if (it.mayUndo(now())) {
            it.to(ImportState.UNDOING, now());
            outbox.enqueue(UndoJob.NAME, it.ref());
            record("importUndone", it);
        }
    }

    private void record(String event, ArchiveImport it) {
        audit.record("forum", event, Optional.empty(), it.fileName(), boards.find(it.boardId()).map(Board::name).orElse(""));
    }

    private ArchiveImport locked(long id) {
        user.require(ForumPermissions.IMPORT);
        return imports.lock(id).orElseThrow(() -> new NotFoundException("import/" + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
