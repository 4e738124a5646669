package org.wirkstatt.library.material;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.wirkstatt.platform.file.TextExtractor;

/** A stretch of the text of a file. */
@Entity
@Table(name = "library_file_text")
@IdClass(FileSection.Key.class)
class FileSection {

    @Id
    @Column(name = "file_id")
    private long fileId;
    @Id
    private int position;
    private int page;
    private String heading;
    private String text;
    private boolean notes;

    protected FileSection() {
    }

    /** @param section a piece of {@link org.wirkstatt.platform.file.FileText#pieces} */
    FileSection(long fileId, int position, TextExtractor.Section section) {
        this.fileId = fileId;
        this.position = position;
        this.page = section.page();
        this.heading = section.heading();
        this.text = section.text();
        this.notes = section.notes();
    }

    long fileId() {
        return fileId;
    }

    TextExtractor.Section section() {
        return new TextExtractor.Section(page, heading, text, notes);
    }

    /** File and position. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        long fileId;
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.fileId == fileId && k.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileId, position);
        }
    }
}
