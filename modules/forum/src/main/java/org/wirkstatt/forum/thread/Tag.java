package org.wirkstatt.forum.thread;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A word that a thread is filed under. */
@Entity
@Table(name = "forum_tag")
@IdClass(Tag.Key.class)
public class Tag {

    /** Thread and word. */
    public record Key(long threadId, String tag) implements Serializable {
    }

    @Id
    @Column(name = "thread_id")
    private long threadId;
    @Id
    private String tag;

    /** For JPA. */
    protected Tag() {
    }

    Tag(long thread, String tag) {
        this.threadId = thread;
        this.tag = tag;
    }

    long threadId() {
        return threadId;
    }

    String tag() {
        return tag;
    }
}
