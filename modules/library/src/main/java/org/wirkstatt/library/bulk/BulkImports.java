package org.wirkstatt.library.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.LibraryPermission;
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

/** What editors do with imports; the work itself is done by jobs. Each call checks the right. */
@ApplicationScoped
@Transactional
public class BulkImports {

    private static final int LISTED = 50;

    @Inject
    BulkRepository imports;
    @Inject
    BulkSources sources;
    @Inject
    FileStore store;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** The latest imports, the newest first. */
    public List<BulkImport> list() {
        user.require(LibraryPermission.EDIT);
        return imports.newest(LISTED);
    }

    /** @throws NotFoundException if there is none */
    public BulkImport get(long id) {
        user.require(LibraryPermission.EDIT);
        return imports.find(id).orElseThrow(() -> new NotFoundException("import/" + id));
    }

    /** How many lines have which outcome; those that none has are left out. */
    public Map<Outcome, Long> counts(long id) {
        user.require(LibraryPermission.EDIT);
        return imports.counts(id);
    }

    /** @param first from 0 */
    public List<BulkLine> lines(long id, Collection<Outcome> outcomes, int first, int most) {
        user.require(LibraryPermission.EDIT);
        return imports.lines(id, outcomes, first, most);
    }

    /** Files of these lines, in order. */
    public List<BulkFile> files(long id, List<BulkLine> lines) {
        user.require(LibraryPermission.EDIT);
        return imports.files(id, lines.stream().map(BulkLine::number).toList());
    }

    /** Folders that the operator put on the server. */
    public List<String> folders() {
        user.require(LibraryPermission.EDIT);
        try {
            return sources.folders();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for imports cannot be read", e);
        }
    }

    /**
     * Keeps a ZIP and has it looked at.
     *
     * @param publish whether materials are published at once; else they are drafts
     * @param unnamed whether files that no metadata names become drafts
     * @throws InvalidMaterialException at {@code file} if it is no ZIP or too large; nothing is kept then
     */
    public BulkImport upload(String fileName, InputStream bytes, boolean publish, boolean unnamed) throws IOException {
        user.require(LibraryPermission.EDIT);
        try (BufferedInputStream in = new BufferedInputStream(bytes)) {
            in.mark(4);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
                throw new InvalidMaterialException("file", "bulk.error.zip");
            }
            return begin(shortened(WrittenText.line(fileName)), store.put(in), publish, unnamed);
        } catch (FileTooLargeException e) {
            throw new InvalidMaterialException("file", "bulk.error.large", store.maxUploadBytes() / (1024 * 1024));
        }
    }

    private static String shortened(String name) {
        String plain = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return plain.isEmpty() ? "import.zip" : plain.substring(Math.max(0, plain.length() - 200));
    }

    /** Has a folder of the server looked at. @throws InvalidMaterialException at {@code folder} if it is not there */
    public BulkImport folder(String name, boolean publish, boolean unnamed) {
        user.require(LibraryPermission.EDIT);
        if (name == null || !folders().contains(name)) {
            throw new InvalidMaterialException("folder", "bulk.error.folder");
        }
        return begin(name, null, publish, unnamed);
    }

    private BulkImport begin(String source, FileRef zip, boolean publish, boolean unnamed) {
        MemberId me = user.member().orElseThrow(() -> new NotAllowedException(LibraryPermission.EDIT.id())).id();
        BulkImport made = new BulkImport(source, zip, publish, unnamed, me, now());
        imports.add(made);
        imports.flush();
        outbox.enqueue(LookJob.NAME, made.ref());
        return made;
    }

    /** Begins to make materials, or goes on; nothing happens if that is not the time. */
    public void run(long id) {
        BulkImport it = locked(id);
        if (it.mayRun(now())) {
            boolean looked = !imports.counts(id).isEmpty() && imports.next(id, Outcome.PENDING, 0, 1).isEmpty();
            it.to(looked ? BulkState.RUNNING : BulkState.LOOKING, now());
            outbox.enqueue(looked ? TakeJob.NAME : LookJob.NAME, it.ref());
            if (looked) {
                audit.record("library", "importBegun", Optional.empty(), it.source(), String.valueOf(imports.counts(id).getOrDefault(Outcome.READY, 0L)));
            }
        }
    }

    /** Stops it after the line that is being worked on; materials that were made stay. */
    public void cancel(long id) {
        BulkImport it = locked(id);
        if (it.state() == BulkState.RUNNING || it.state() == BulkState.LOOKING) {
            it.to(BulkState.CANCELLED, now());
        }
    }

    private BulkImport locked(long id) {
        user.require(LibraryPermission.EDIT);
        return imports.lock(id).orElseThrow(() -> new NotFoundException("import/" + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
