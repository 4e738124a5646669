package org.wirkstatt.forum.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;

/** One file that was uploaded to be taken over, with what was found in it and how far it has come. Changes happen under a lock on this row. */
@Entity
@Table(name = "forum_import")
public class ArchiveImport {

    /** {@link ContentRef#type()} for jobs. */
    static final String TYPE = "forum.import";
    /** So long a whole import can be taken back. */
    public static final Duration UNDO = Duration.ofDays(30);
    /** Whoever hears nothing for so long may go on by hand. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_import_seq")
    @SequenceGenerator(name = "forum_import_seq", sequenceName = "forum_import_seq", allocationSize = 50)
    private Long id;
    @Column(name = "board_id", nullable = false, updatable = false)
    private long boardId;
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private ArchiveFormat format;
    @Column(name = "file_name", nullable = false)
    private String fileName;
    @Column(name = "file_sha256")
    private String fileSha256;
    @Column(name = "file_bytes", nullable = false, updatable = false)
    private long fileBytes;
    @Column(name = "with_names", nullable = false, updatable = false)
    private boolean withNames;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImportState state;
    @Enumerated(EnumType.STRING)
    private Reason fault;
    @Column(name = "fault_detail")
    private String faultDetail;
    @Column(nullable = false)
    private int total;
    @Column(nullable = false)
    private int done;
    @Column(nullable = false)
    private int threads;
    @Column(nullable = false)
    private int posts;
    @Column(nullable = false)
    private int authors;
    @Column(nullable = false)
    private int matched;
    @Column(nullable = false)
    private int known;
    @Column(nullable = false)
    private int problems;
    @Column(nullable = false)
    private int written;
    @Column(name = "started_by")
    private Long startedBy;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected ArchiveImport() {
    }

    ArchiveImport(long board, ArchiveFormat format, String fileName, FileRef file, boolean withNames, MemberId by, Instant now) {
        this.boardId = board;
        this.format = format;
        this.fileName = fileName;
        this.fileSha256 = file.sha256();
        this.fileBytes = file.sizeBytes();
        this.withNames = withNames;
        this.state = ImportState.LOOKING;
        this.startedBy = by.value();
        this.createdAt = now;
        this.changedAt = now;
    }

    void to(ImportState next, Instant now) {
        state = next;
        changedAt = now;
        if (!next.isBusy()) {
            endedAt = now;
        } else {
            done = 0;
        }
    }

    void fail(Reason reason, String detail, Instant now) {
        fault = reason;
        faultDetail = detail;
        to(ImportState.UNREADABLE, now);
    }

    void found(Findings findings, Instant now) {
        total = findings.entries();
        threads = findings.threads();
        posts = findings.posts();
        authors = findings.authors();
        matched = findings.matched();
        known = findings.known();
        problems = findings.problems();
        to(ImportState.LOOKED, now);
    }

    void reach(int entries, Instant now) {
        done = entries;
        changedAt = now;
    }

    void wrote(int more) {
        written += more;
    }

    /** The file keeps its ending only: how it was called is what the person wrote. */
    void forgetStarter() {
        startedBy = null;
        fileName = "archiv." + format.name().toLowerCase(Locale.ROOT);
    }

    /** @return the file that is not needed any more; null if it is gone already */
    FileRef forgetFile() {
        FileRef file = file();
        fileSha256 = null;
        return file;
    }

    /** Null once it is gone. */
    FileRef file() {
        return fileSha256 == null ? null : new FileRef(fileSha256, fileBytes);
    }

    ContentRef ref() {
        return new ContentRef(TYPE, String.valueOf(id));
    }

    /** Address of its page. */
    public String path() {
        return "/verwaltung/forum-archiv/" + id;
    }

    /** Whether it can be begun or gone on with. */
    public boolean mayRun(Instant now) {
        return fileSha256 != null && (state == ImportState.LOOKED || state == ImportState.CANCELLED || state == ImportState.RUNNING && changedAt.plus(SILENT).isBefore(now));
    }

    /** Whether all of it can be taken back. */
    public boolean mayUndo(Instant now) {
        return written > 0 && (state == ImportState.DONE || state == ImportState.CANCELLED) && now.isBefore(undoUntil());
    }

    /** End of the time in which it can be taken back; null before it ended. */
    public Instant undoUntil() {
        return endedAt == null ? null : endedAt.plus(UNDO);
    }

    public long id() {
        return id;
    }

    public long boardId() {
        return boardId;
    }

    public ArchiveFormat format() {
        return format;
    }

    /** As it was uploaded. */
    public String fileName() {
        return fileName;
    }

    /** Whether people without account keep the names that the file has. */
    public boolean withNames() {
        return withNames;
    }

    public ImportState state() {
        return state;
    }

    /** Why the whole file cannot be taken over; null otherwise. */
    public Reason fault() {
        return fault;
    }

    public String faultDetail() {
        return faultDetail;
    }

    /** What the present state counts to: entries of the file, 0 as long as nobody knows. */
    public int total() {
        return total;
    }

    public int done() {
        return done;
    }

    public Findings findings() {
        return new Findings(total, threads, posts, authors, matched, known, problems);
    }

    /** Posts that stand in the forum by this import. */
    public int written() {
        return written;
    }

    /** Null for somebody who is gone. */
    public MemberId startedBy() {
        return startedBy == null ? null : new MemberId(startedBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the present state was reached, if the portal does not work on it; null before. */
    public Instant endedAt() {
        return endedAt;
    }
}
