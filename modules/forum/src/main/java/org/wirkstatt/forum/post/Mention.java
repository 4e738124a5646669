package org.wirkstatt.forum.post;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.wirkstatt.platform.identity.MemberId;

/** A person whom a post names as {@code @Name}. */
@Entity
@Table(name = "forum_mention")
@IdClass(Mention.Key.class)
public class Mention {

    /** Post and person. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long postId;
        private long memberId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.postId == postId && key.memberId == memberId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(postId, memberId);
        }
    }

    @Id
    @Column(name = "post_id")
    private long postId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(nullable = false)
    private String name;

    /** For JPA. */
    protected Mention() {
    }

    Mention(long post, MemberId member, String name) {
        this.postId = post;
        this.memberId = member.value();
        this.name = name;
    }

    public long postId() {
        return postId;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    /** As it stands in the text, behind the {@code @}. */
    public String name() {
        return name;
    }
}
