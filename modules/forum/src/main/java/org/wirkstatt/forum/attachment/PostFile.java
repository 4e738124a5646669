package org.wirkstatt.forum.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

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
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.identity.MemberId;

/** A file of a post, or one that waits for its post to be sent. Its bytes never change; once taken out, only name and times are left. */
@Entity
@Table(name = "forum_file")
public class PostFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_file_seq")
    @SequenceGenerator(name = "forum_file_seq", sequenceName = "forum_file_seq", allocationSize = 50)
    private Long id;
    @Column(name = "post_id")
    private Long postId;
    @Column(name = "owner_id")
    private Long ownerId;
    @Column(name = "in_text", nullable = false, updatable = false)
    private boolean inText;
    @Column(nullable = false)
    private String name;
    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;
    private String sha256;
    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long sizeBytes;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private FileState state;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "removed_at")
    private Instant removedAt;
    private String note;

    /** For JPA. */
    protected PostFile() {
    }

    PostFile(MemberId owner, FileIntake.Taken file, boolean inText, Instant now) {
        this.ownerId = owner.value();
        this.inText = inText;
        // what a camera or a phone calls a picture is nobody's business once it stands in a text
        this.name = inText ? "bild." + file.type().ending() : file.name();
        this.mediaType = file.type().mediaType();
        this.sha256 = file.ref().sha256();
        this.sizeBytes = file.ref().sizeBytes();
        this.state = file.type().image() ? FileState.NO_TEXT : FileState.RECEIVED;
        this.createdAt = now;
    }

    void addTo(long post, String why, Instant now) {
        postId = post;
        note = why;
        addedAt = now;
    }

    void remove(String why, Instant now) {
        sha256 = null;
        note = why;
        removedAt = now;
    }

    void forgetOwner() {
        ownerId = null;
    }

    void read(FileState what) {
        state = what;
    }

    ContentRef ref() {
        return new ContentRef("forum.file", String.valueOf(id));
    }

    /** Address; stays as long as the file does. */
    public String path() {
        return "/forum/datei/" + id + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public long id() {
        return id;
    }

    /** Null while the form is not sent yet. */
    public Long postId() {
        return postId;
    }

    /** Null for somebody who is gone. */
    public MemberId owner() {
        return ownerId == null ? null : new MemberId(ownerId);
    }

    /** Whether it is a picture that stands in a text; else it is listed below the post. */
    public boolean isInText() {
        return inText;
    }

    /** With ending, without folder. */
    public String name() {
        return name;
    }

    public FileType type() {
        return FileType.ofMediaType(mediaType).orElse(FileType.TEXT);
    }

    /** Empty once it was taken out. */
    public Optional<FileRef> bytes() {
        return Optional.ofNullable(sha256).map(s -> new FileRef(s, sizeBytes));
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    FileState state() {
        return state;
    }

    /** Null while the form is not sent yet. */
    public Instant addedAt() {
        return addedAt;
    }

    /** What the author said when it was last added or taken out; may be empty. */
    public String note() {
        return note == null ? "" : note;
    }

    /** Null unless it was taken out. */
    public Instant removedAt() {
        return removedAt;
    }
}
