package org.wirkstatt.library.bulk;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What is to become one material, and what became of it. */
@Entity
@Table(name = "library_import_line")
@IdClass(BulkLine.Key.class)
public class BulkLine {

    private static final int MAX_REASON = 1000;

    @Id
    @Column(name = "import_id")
    private long importId;
    @Id
    private int number;
    @Column(name = "meta_file")
    private String metaFile;
    @Column(name = "meta_line")
    private int metaLine;
    private String content;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String reason;
    @Column(name = "material_slug")
    private String materialSlug;

    protected BulkLine() {
    }

    /** @param content file form; null where nothing can be made of it */
    BulkLine(long importId, int number, Plan plan, String content) {
        this.importId = importId;
        this.number = number;
        this.metaFile = cut(plan.metaFile(), 300);
        this.metaLine = plan.line();
        this.content = content;
        this.outcome = content == null ? Outcome.REFUSED : Outcome.PENDING;
        this.reason = cut(plan.reason(), MAX_REASON);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }

    void ready() {
        outcome = Outcome.READY;
    }

    void refuse(String why) {
        outcome = Outcome.REFUSED;
        reason = cut(why, MAX_REASON);
        content = null;
    }

    /** @param slug of the material that has it; null where another line of the same import has it */
    void isDuplicate(String slug, String why) {
        outcome = Outcome.DUPLICATE;
        materialSlug = slug;
        reason = cut(why, MAX_REASON);
        content = null;
    }

    void taken(String slug) {
        outcome = Outcome.TAKEN;
        materialSlug = slug;
        content = null;
    }

    /** Puts {@code other} where {@code name} stands in what was typed. */
    void rename(String name, String other) {
        content = content == null ? null : content.replace(name, other);
    }

    /** File form; null before the look found it good, and once nobody needs it any more. */
    String content() {
        return content;
    }

    /** In the order in which lines are worked on, from 1. */
    public int number() {
        return number;
    }

    /** Metadata file; empty for a file that none names. */
    public String metaFile() {
        return metaFile;
    }

    /** Line in it, from 1; 0 without. */
    public int metaLine() {
        return metaLine;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** In German sentences; empty if there is nothing to say. */
    public String reason() {
        return reason;
    }

    /** Material that it became, or that has the same file; null without. */
    public String materialSlug() {
        return materialSlug;
    }

    /** Import and number. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        long importId;
        int number;

        Key() {
        }

        Key(long importId, int number) {
            this.importId = importId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.importId == importId && k.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, number);
        }
    }
}
