package org.wirkstatt.forum.archive;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An entry that cannot be taken over. */
@Entity
@Table(name = "forum_import_problem")
@IdClass(ImportProblem.Key.class)
public class ImportProblem {

    /** Import and entry. */
    public record Key(long importId, int entry) implements Serializable {
    }

    @Id
    @Column(name = "import_id")
    private long importId;
    @Id
    private int entry;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Reason reason;
    @Column(nullable = false)
    private String detail;

    /** For JPA. */
    protected ImportProblem() {
    }

    ImportProblem(long importId, int entry, Reason reason, String detail) {
        this.importId = importId;
        this.entry = entry;
        this.reason = reason;
        this.detail = detail.length() <= 200 ? detail : detail.substring(0, 200);
    }

    /** Place in the file, from 1. */
    public int entry() {
        return entry;
    }

    public Reason reason() {
        return reason;
    }

    /** For the sentence of the reason, such as a limit; may be empty. */
    public String detail() {
        return detail;
    }
}
