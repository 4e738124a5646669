package org.wirkstatt.library.material;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.file.TextExtractor;

/** A file of the present edition of a material. Its bytes never change; other bytes are another file. */
@Entity
@Table(name = "library_file")
class MaterialFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_file_seq")
    @SequenceGenerator(name = "library_file_seq", sequenceName = "library_file_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "material_id")
    private Material material;
    private int position;
    private String name;
    private String title;
    private String alternative;
    private boolean decorative;
    private String sha256;
    @Column(name = "size_bytes")
    private long sizeBytes;
    @Column(name = "media_type")
    private String mediaType;
    @Enumerated(EnumType.STRING)
    private FileState state = FileState.RECEIVED;
    @Enumerated(EnumType.STRING)
    private TextExtractor.Reason reason;
    private int pages;

    protected MaterialFile() {
    }

    MaterialFile(Material material, int position, String name, FileRef bytes, FileType type) {
        this.material = material;
        this.position = position;
        this.name = name;
        this.sha256 = bytes.sha256();
        this.sizeBytes = bytes.sizeBytes();
        this.mediaType = type.mediaType();
    }

    void describe(String newTitle, String newAlternative, boolean isDecorative) {
        this.title = newTitle;
        this.alternative = isDecorative ? null : newAlternative;
        this.decorative = isDecorative;
    }

    /** Takes what the extraction says of the file; the text itself is kept apart. */
    void extracted(TextExtractor.Extraction extraction) {
        state = FileState.of(extraction);
        pages = extraction instanceof TextExtractor.Text text ? text.pages() : 0;
        reason = extraction instanceof TextExtractor.Unreadable unreadable ? unreadable.reason() : null;
    }

    void waitForText() {
        state = FileState.RECEIVED;
        reason = null;
    }

    FileRef bytes() {
        return new FileRef(sha256, sizeBytes);
    }

    Long id() {
        return id;
    }

    Material material() {
        return material;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    FileView view() {
        FileType type = FileType.ofMediaType(mediaType).orElse(FileType.TEXT);
        return new FileView(id == null ? 0 : id, name, title, alternative, decorative, bytes(), type, state, reason, pages);
    }
}
