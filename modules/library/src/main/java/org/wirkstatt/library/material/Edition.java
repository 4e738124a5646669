package org.wirkstatt.library.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An earlier edition of a material, closed for good: the whole content in file form, and the files of that time. */
@Entity
@Table(name = "library_edition")
class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_edition_seq")
    @SequenceGenerator(name = "library_edition_seq", sequenceName = "library_edition_seq", allocationSize = 50)
    private Long id;
    @Column(name = "material_id")
    private long materialId;
    private int edition;
    private LocalDate published;
    @Column(name = "change_note")
    private String changeNote;
    @Column(name = "changes_workshop")
    private boolean changesWorkshop;
    private String content;
    @ElementCollection
    @CollectionTable(name = "library_edition_file", joinColumns = @JoinColumn(name = "edition_id"))
    private List<EditionFile> files = new ArrayList<>();

    protected Edition() {
    }

    /** @param content file form of {@code material} */
    Edition(Material material, String content) {
        EditionRow row = material.edition();
        this.materialId = material.id();
        this.edition = row.number();
        this.published = row.published();
        this.changeNote = row.changeNote();
        this.changesWorkshop = row.changesWorkshop();
        this.content = content;
        int position = 0;
        for (FileView file : material.files()) {
            files.add(new EditionFile(position++, file));
        }
    }

    EditionRow row() {
        return new EditionRow(edition, published, changeNote, changesWorkshop);
    }

    String content() {
        return content;
    }

    List<FileView> files() {
        return files.stream().sorted(Comparator.comparingInt(EditionFile::position)).map(EditionFile::view).toList();
    }
}
