package org.wirkstatt.forum.moderation;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A number of a thread whose post stands elsewhere now. The number is never given again, so old addresses lead on. */
@Entity
@Table(name = "forum_moved")
@IdClass(Moved.Key.class)
class Moved {

    @Id
    @Column(name = "thread_id")
    private long threadId;
    @Id
    private int no;
    @Column(name = "post_id", nullable = false)
    private long postId;
    @Column(name = "decision_id", nullable = false)
    private long decisionId;
    @Column(name = "former_reply_to")
    private Integer formerReplyTo;

    /** For JPA. */
    protected Moved() {
    }

    Moved(long thread, int no, long post, long decision, Integer formerReplyTo) {
        this.threadId = thread;
        this.no = no;
        this.postId = post;
        this.decisionId = decision;
        this.formerReplyTo = formerReplyTo;
    }

    long threadId() {
        return threadId;
    }

    int no() {
        return no;
    }

    long postId() {
        return postId;
    }

    Integer formerReplyTo() {
        return formerReplyTo;
    }

    /** Both columns of the key. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        private long threadId;
        private int no;

        /** For JPA. */
        Key() {
        }

        Key(long threadId, int no) {
            this.threadId = threadId;
            this.no = no;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.threadId == threadId && k.no == no;
        }

        @Override
        public int hashCode() {
            return Objects.hash(threadId, no);
        }
    }
}
