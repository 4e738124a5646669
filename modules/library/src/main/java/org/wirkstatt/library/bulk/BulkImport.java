package org.wirkstatt.library.bulk;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;

/** A ZIP or a folder on its way into the toolkit. Changes happen under a lock on this row. */
@Entity
@Table(name = "library_import")
public class BulkImport {

    /** Whoever hears nothing for so long may go on by hand. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_import_seq")
    @SequenceGenerator(name = "library_import_seq", sequenceName = "library_import_seq", allocationSize = 50)
    private Long id;
    private String source;
    private boolean folder;
    @Column(name = "file_sha256")
    private String fileSha256;
    @Column(name = "file_bytes")
    private long fileBytes;
    private boolean publish;
    private boolean unnamed;
    @Enumerated(EnumType.STRING)
    private BulkState state = BulkState.LOOKING;
    private String fault;
    @Column(name = "fault_detail")
    private String faultDetail;
    @Column(name = "started_by")
    private Long startedBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected BulkImport() {
    }

    /** @param source name of the ZIP or of the folder @param zip null for a folder */
    BulkImport(String source, FileRef zip, boolean publish, boolean unnamed, MemberId by, Instant now) {
        this.source = source;
        this.folder = zip == null;
        this.fileSha256 = zip == null ? null : zip.sha256();
        this.fileBytes = zip == null ? 0 : zip.sizeBytes();
        this.publish = publish;
        this.unnamed = unnamed;
        this.startedBy = by.value();
        this.createdAt = now;
        this.changedAt = now;
    }

    void to(BulkState next, Instant now) {
        state = next;
        changedAt = now;
        endedAt = next.isBusy() || next == BulkState.LOOKED ? null : now;
    }

    /** @param key last part of a key {@code bulk.reason.…} */
    void fail(String key, String detail, Instant now) {
        fault = key;
        faultDetail = detail;
        to(BulkState.UNREADABLE, now);
    }

    void touch(Instant now) {
        changedAt = now;
    }

    void forgetStarter() {
        startedBy = null;
        source = folder ? "…" : "….zip";
    }

    /** After the look nobody needs it. @return null if it is gone already */
    FileRef forgetZip() {
        FileRef zip = zip();
        fileSha256 = null;
        return zip;
    }

    /** Null for a folder, and once it is not needed any more. */
    FileRef zip() {
        return fileSha256 == null ? null : new FileRef(fileSha256, fileBytes);
    }

    ContentRef ref() {
        return new ContentRef(LibraryContent.IMPORT, String.valueOf(id));
    }

    /** Address of its page. */
    public String path() {
        return "/verwaltung/toolkit/import/" + id;
    }

    /** Whether it can be begun or gone on with. */
    public boolean mayRun(Instant now) {
        return state == BulkState.LOOKED || state == BulkState.CANCELLED || state == BulkState.RUNNING && isSilent(now);
    }

    /** Whether it should be worked on, but nothing was heard for long. */
    boolean isSilent(Instant now) {
        return changedAt.plus(SILENT).isBefore(now);
    }

    public long id() {
        return id;
    }

    /** Name of the ZIP as it was uploaded, or of the folder. */
    public String source() {
        return source;
    }

    boolean folder() {
        return folder;
    }

    /** Whether materials are published at once; else they are drafts. */
    public boolean publish() {
        return publish;
    }

    /** Whether files that no metadata names become drafts; else they are left. */
    public boolean unnamed() {
        return unnamed;
    }

    public BulkState state() {
        return state;
    }

    /** Why nothing can be taken, last part of a key {@code bulk.reason.…}; null otherwise. */
    public String fault() {
        return fault;
    }

    public String faultDetail() {
        return faultDetail;
    }

    /** Null for somebody who is gone. */
    MemberId startedBy() {
        return startedBy == null ? null : new MemberId(startedBy);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
