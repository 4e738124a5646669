package org.wirkstatt.library.bulk;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.wirkstatt.library.material.MaterialContent.FileEntry;
import org.wirkstatt.library.material.MaterialFiles;
import org.wirkstatt.platform.file.FileRef;

/** A file of a line. */
@Entity
@Table(name = "library_import_file")
@IdClass(BulkFile.Key.class)
public class BulkFile {

    @Id
    @Column(name = "import_id")
    private long importId;
    @Id
    private int line;
    @Id
    private int position;
    private String path;
    private String title;
    private String alternative;
    private boolean decorative;
    private String sha256;
    @Column(name = "size_bytes")
    private long sizeBytes;
    @Column(name = "text_sha256")
    private String textSha256;

    protected BulkFile() {
    }

    BulkFile(long importId, int line, int position, FileEntry file) {
        this.importId = importId;
        this.line = line;
        this.position = position;
        this.path = file.file();
        this.title = cut(file.title(), 200);
        this.alternative = cut(file.altText(), 3000);
        this.decorative = Boolean.TRUE.equals(file.decorative());
    }

    private static String cut(String text, int most) {
        return text == null ? "" : text.length() > most ? text.substring(0, most) : text;
    }

    /** @param newTextSha256 null for a file without text */
    void store(FileRef bytes, String newTextSha256) {
        sha256 = bytes.sha256();
        sizeBytes = bytes.sizeBytes();
        textSha256 = newTextSha256;
    }

    MaterialFiles.Description description() {
        return new MaterialFiles.Description(title, alternative, decorative);
    }

    /** Null before the look, and where the line was refused. */
    FileRef bytes() {
        return sha256 == null ? null : new FileRef(sha256, sizeBytes);
    }

    String textSha256() {
        return textSha256;
    }

    /** Number of its line. */
    public int line() {
        return line;
    }

    int position() {
        return position;
    }

    /** In the source. */
    public String path() {
        return path;
    }

    /** Import, line and position. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        long importId;
        int line;
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.importId == importId && k.line == line && k.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, line, position);
        }
    }
}
