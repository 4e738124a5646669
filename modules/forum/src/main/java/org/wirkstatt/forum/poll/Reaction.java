package org.wirkstatt.forum.poll;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.wirkstatt.platform.identity.MemberId;

/** What one person says to one post. */
@Entity
@Table(name = "forum_reaction")
@IdClass(Reaction.Key.class)
public class Reaction {

    /** Post, person and kind. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long postId;
        private long memberId;
        private ReactionKind kind;

        /** For JPA. */
        public Key() {
        }

        Key(long post, MemberId member, ReactionKind kind) {
            this.postId = post;
            this.memberId = member.value();
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.postId == postId && key.memberId == memberId && key.kind == kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(postId, memberId, kind);
        }
    }

    @Id
    @Column(name = "post_id")
    private long postId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Id
    @Enumerated(EnumType.STRING)
    private ReactionKind kind;

    /** For JPA. */
    protected Reaction() {
    }

    Reaction(long post, MemberId member, ReactionKind kind) {
        this.postId = post;
        this.memberId = member.value();
        this.kind = kind;
    }

    public long postId() {
        return postId;
    }

    public ReactionKind kind() {
        return kind;
    }
}
