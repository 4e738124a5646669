package org.wirkstatt.community.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.EnumKey;

/** The handover of the coordination of a region from one person to another. */
@Entity
@Table(name = "community_handover")
public class Handover {

    /** {@code PREPARED}: being written; the others are final. */
    public enum State { PREPARED, CONFIRMED, CANCELLED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "community_handover_seq")
    @SequenceGenerator(name = "community_handover_seq", sequenceName = "community_handover_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "region_id", nullable = false, updatable = false)
    private long regionId;
    @Column(name = "predecessor_id")
    private Long predecessorId;
    @Column(name = "successor_id")
    private Long successorId;
    @Column(name = "successor_name")
    private String successorName;
    @Column(name = "successor_mail")
    private String successorMail;
    @Column(name = "invitation_id")
    private Long invitationId;
    @Column(name = "last_day")
    private LocalDate lastDay;
    private String notes;
    /** Keys of tasks, separated by spaces. */
    private String done;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For JPA. */
    protected Handover() {
    }

    Handover(RegionId region, MemberId predecessor, Instant now) {
        this.regionId = region.value();
        this.predecessorId = predecessor.value();
        this.state = State.PREPARED;
        this.createdAt = now;
        this.changedAt = now;
    }

    void prepare(LocalDate newLastDay, String newNotes, Collection<HandoverTask> tasks, Instant now) {
        lastDay = newLastDay;
        notes = newNotes;
        done = tasks.isEmpty() ? null : tasks.stream().distinct().sorted().map(EnumKey::of).collect(Collectors.joining(" "));
        changedAt = now;
    }

    /** Names who shall take over; somebody else than before has neither been invited nor accepted. @param mail null while nobody was found */
    void propose(String name, String mail) {
        if (!Objects.equals(mail, successorMail)) {
            successorId = null;
            invitationId = null;
        }
        successorName = name;
        successorMail = mail;
    }

    void invited(long invitation) {
        invitationId = invitation;
    }

    void accepted(MemberId successor) {
        successorId = successor.value();
    }

    /** What was typed about the successor is not needed any more. */
    void end(State how, Instant now) {
        state = how;
        changedAt = now;
        forgetProposal();
    }

    private void forgetProposal() {
        successorName = null;
        successorMail = null;
        invitationId = null;
    }

    /** Takes a person who is gone out. @param mail address of the person @param notesToo whether what the predecessor wrote goes, too */
    void forget(MemberId person, String mail, boolean notesToo) {
        if (person.equals(predecessor())) {
            predecessorId = null;
            notes = notesToo ? null : notes;
            state = state == State.PREPARED ? State.CANCELLED : state;
        }
        if (person.equals(successor()) || mail != null && mail.equalsIgnoreCase(successorMail)) {
            successorId = null;
            forgetProposal();
        }
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public RegionId region() {
        return new RegionId(regionId);
    }

    /** Null for somebody who is gone. */
    public MemberId predecessor() {
        return predecessorId == null ? null : new MemberId(predecessorId);
    }

    /** Null while nobody accepted, and for somebody who is gone. */
    public MemberId successor() {
        return successorId == null ? null : new MemberId(successorId);
    }

    /** How the person who shall take over is called in the invitation; null while nobody was found, and after the end. */
    public String successorName() {
        return successorName;
    }

    /** Where the invitation goes; null while nobody was found, and after the end. */
    public String successorMail() {
        return successorMail;
    }

    /** Number of the invitation; null before one was sent, and after the end. */
    Long invitation() {
        return invitationId;
    }

    /** Last day on which the predecessor coordinates; null while it is not said. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** For the successor; null without. */
    public String notes() {
        return notes;
    }

    public List<HandoverTask> done() {
        return done == null ? List.of() : Stream.of(done.split(" ")).map(k -> EnumKey.find(HandoverTask.class, k)).flatMap(Optional::stream).toList();
    }

    public State state() {
        return state;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
