package org.wirkstatt.forum.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One option of a poll; in date finding its text is a day in ISO form. */
@Entity
@Table(name = "forum_poll_option")
public class PollOption {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_poll_option_seq")
    @SequenceGenerator(name = "forum_poll_option_seq", sequenceName = "forum_poll_option_seq", allocationSize = 50)
    private Long id;
    @Column(name = "poll_id", nullable = false, updatable = false)
    private long pollId;
    @Column(nullable = false, updatable = false)
    private int position;
    @Column(nullable = false, updatable = false)
    private String text;
    @Column(name = "yes_votes", nullable = false)
    private int yesVotes;
    @Column(name = "maybe_votes", nullable = false)
    private int maybeVotes;

    /** For JPA. */
    protected PollOption() {
    }

    PollOption(Poll poll, int position, String text) {
        this.pollId = poll.id();
        this.position = position;
        this.text = text;
    }

    void count(Choice choice, int difference) {
        if (choice == Choice.YES) {
            yesVotes += difference;
        } else {
            maybeVotes += difference;
        }
    }

    public long id() {
        return id;
    }

    public long pollId() {
        return pollId;
    }

    public String text() {
        return text;
    }

    public int yesVotes() {
        return yesVotes;
    }

    /** Only in date finding above 0. */
    public int maybeVotes() {
        return maybeVotes;
    }
}
