package org.wirkstatt.forum.follow;

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

/** What somebody chose for a board or a thread. */
@Entity
@Table(name = "forum_follow")
@IdClass(Follow.Key.class)
public class Follow {

    /** Person and followed thing. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long memberId;
        private FollowScope scope;
        private long targetId;

        /** For JPA. */
        public Key() {
        }

        Key(MemberId member, FollowScope scope, long target) {
            this.memberId = member.value();
            this.scope = scope;
            this.targetId = target;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.memberId == memberId && key.scope == scope && key.targetId == targetId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, scope, targetId);
        }
    }

    @Id
    @Column(name = "member_id")
    private long memberId;
    @Id
    @Enumerated(EnumType.STRING)
    private FollowScope scope;
    @Id
    @Column(name = "target_id")
    private long targetId;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private FollowLevel level;

    /** For JPA. */
    protected Follow() {
    }

    Follow(MemberId member, FollowScope scope, long target, FollowLevel level) {
        this.memberId = member.value();
        this.scope = scope;
        this.targetId = target;
        this.level = level;
    }

    void choose(FollowLevel chosen) {
        level = chosen;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public FollowScope scope() {
        return scope;
    }

    /** Id of the board or thread. */
    public long target() {
        return targetId;
    }

    public FollowLevel level() {
        return level;
    }
}
