package org.wirkstatt.container;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the test module. */
@Entity
@Table(name = "container_note")
public class Note {

    @Id
    private String id;
    @Column(name = "note_text", nullable = false)
    private String text;

    protected Note() {
    }

    Note(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String text() {
        return text;
    }
}
