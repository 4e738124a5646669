package org.wirkstatt.forum.reading;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.MemberId;

/** What one person has read of one thread, on every device alike. */
@Entity
@Table(name = "forum_reading")
@IdClass(Reading.Key.class)
public class Reading {

    /** Pages opened within this time belong to one visit: what was new at its beginning stays marked through a reload. */
    static final Duration VISIT = Duration.ofMinutes(30);

    /** Person and thread. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long memberId;
        private long threadId;

        /** For JPA. */
        public Key() {
        }

        Key(MemberId member, long thread) {
            memberId = member.value();
            threadId = thread;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.memberId == memberId && key.threadId == threadId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, threadId);
        }
    }

    @Id
    @Column(name = "member_id")
    private long memberId;
    @Id
    @Column(name = "thread_id")
    private long threadId;
    @Version
    private long version;
    @Column(name = "read_nos", nullable = false)
    private String readNos;
    @Column(name = "read_count", nullable = false)
    private int readCount;
    @Column(name = "change_no", nullable = false)
    private long changeNo;
    @Column(name = "former_change_no", nullable = false)
    private long formerChangeNo;
    @Column(name = "visited_at", nullable = false)
    private Instant visitedAt;

    /** For JPA. */
    protected Reading() {
    }

    Reading(MemberId member, ForumThread thread, Instant now) {
        memberId = member.value();
        threadId = thread.id();
        readNos = "";
        changeNo = thread.changeNo();
        formerChangeNo = changeNo;
        visitedAt = now;
    }

    /** The person saw the posts with these numbers, and the thread as it was at {@code upTo}. */
    void see(int from, int to, long upTo, Instant now) {
        read(from, to);
        formerChangeNo = since(now);
        changeNo = Math.max(changeNo, upTo);
        visitedAt = now;
    }

    /** These numbers are read; nothing is said about a visit. */
    void read(int from, int to) {
        ReadRanges read = read().with(from, to);
        readNos = read.toString();
        readCount = read.count();
    }

    /** Change number up to which the person knows the thread, if a page is opened at {@code now}: what comes after it is told as changed. */
    public long since(Instant now) {
        return Duration.between(visitedAt, now).compareTo(VISIT) > 0 ? changeNo : formerChangeNo;
    }

    /** Whether {@link #see} with these values would change nothing that matters. */
    boolean knows(int from, int to, long upTo, Instant now) {
        return changeNo >= upTo && read().with(from, to).equals(read()) && Duration.between(visitedAt, now).compareTo(VISIT.dividedBy(6)) < 0;
    }

    public ReadRanges read() {
        return ReadRanges.parse(readNos);
    }

    /** Posts that the person has not read, out of those up to number {@code lastNo}. */
    public int unread(int lastNo) {
        return Math.max(0, lastNo - readCount);
    }

    public long threadId() {
        return threadId;
    }

    public Instant visitedAt() {
        return visitedAt;
    }

    /** Change number of the latest visit. */
    long changeNo() {
        return changeNo;
    }
}
