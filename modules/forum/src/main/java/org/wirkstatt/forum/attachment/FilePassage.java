package org.wirkstatt.forum.attachment;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.wirkstatt.platform.file.TextExtractor.Section;

/** A piece of the text of a file. */
@Entity
@Table(name = "forum_file_text")
@IdClass(FilePassage.Key.class)
class FilePassage {

    @Id
    @Column(name = "file_id")
    private long fileId;
    @Id
    private int position;
    private int page;
    private String heading;
    private String text;
    private boolean notes;

    /** For JPA. */
    protected FilePassage() {
    }

    /** @param section a piece of {@link org.wirkstatt.platform.file.FileText#pieces} */
    FilePassage(long fileId, int position, Section section) {
        this.fileId = fileId;
        this.position = position;
        this.page = section.page();
        this.heading = section.heading();
        this.text = section.text();
        this.notes = section.notes();
    }

    Section section() {
        return new Section(page, heading, text, notes);
    }

    /** File and position. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        private long fileId;
        private int position;

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
