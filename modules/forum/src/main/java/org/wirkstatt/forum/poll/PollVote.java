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

/** What one person says to one option. */
@Entity
@Table(name = "forum_poll_vote")
@IdClass(PollVote.Key.class)
public class PollVote {

    /** Option and person. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long optionId;
        private long memberId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.optionId == optionId && key.memberId == memberId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(optionId, memberId);
        }
    }

    @Id
    @Column(name = "option_id")
    private long optionId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Choice choice;

    /** For JPA. */
    protected PollVote() {
    }

    PollVote(long option, MemberId member, Choice choice) {
        this.optionId = option;
        this.memberId = member.value();
        this.choice = choice;
    }

    public long optionId() {
        return optionId;
    }

    public Choice choice() {
        return choice;
    }
}
