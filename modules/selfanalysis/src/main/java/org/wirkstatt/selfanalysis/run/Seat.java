package org.wirkstatt.selfanalysis.run;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;

/** One place in the team of a run: one person, reached by one link or by an account. */
@Entity
@Table(name = "selfanalysis_seat")
public class Seat {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_seat_seq")
    @SequenceGenerator(name = "selfanalysis_seat_seq", sequenceName = "selfanalysis_seat_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long version;
    @ManyToOne(optional = false)
    @JoinColumn(name = "run_id", updatable = false)
    private AnalysisRun run;
    /** For whom the link was meant. */
    @Column(name = "invited_as")
    private String invitedAs;
    /** What the person calls herself. */
    @Column(name = "person_name")
    private String personName;
    @Column(name = "member_id")
    private Long memberId;
    @Column(name = "token_hash")
    private String tokenHash;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    /** When a new link replaced the one that somebody had begun with. */
    @Column(name = "renewed_at")
    private Instant renewedAt;
    @Enumerated(EnumType.STRING)
    private Room room;
    /** Of the paper sheet that is typed in here. */
    @Column(name = "sheet_no", updatable = false)
    private Integer sheetNo;
    @Column(name = "typed_by")
    private Long typedBy;

    /** {@code IN}: takes part in a workshop; {@code DONE}: did so, nobody waits for the rest. */
    enum Room { IN, DONE }

    /** For JPA. */
    protected Seat() {
    }

    /** A place for whoever has the link. */
    Seat(AnalysisRun run, String invitedAs, String tokenHash) {
        this.run = run;
        this.invitedAs = invitedAs;
        this.tokenHash = tokenHash;
    }

    /** The place of a member of the initiative. */
    Seat(AnalysisRun run, MemberId member, String name, Instant now) {
        this.run = run;
        this.memberId = member.value();
        this.personName = name;
        this.begunAt = now;
    }

    /** The place of a member of the initiative who was asked to come and has not begun. */
    Seat(AnalysisRun run, MemberId member, String name) {
        this.run = run;
        this.memberId = member.value();
        this.personName = name;
    }

    /** The place of a paper sheet, as long as {@code typist} types it in. */
    static Seat ofSheet(AnalysisRun run, int number, String name, MemberId typist, Instant now) {
        Seat seat = new Seat();
        seat.run = run;
        seat.sheetNo = number;
        seat.personName = name;
        seat.typedBy = typist.value();
        seat.begunAt = now;
        return seat;
    }

    void enterRoom() {
        room = Room.IN;
    }

    void leaveRoom() {
        room = room == null ? null : Room.DONE;
    }

    boolean isIn(Room asked) {
        return room == asked;
    }

    /** 0 for a place without paper. */
    int sheet() {
        return sheetNo == null ? 0 : sheetNo;
    }

    boolean isTypedBy(MemberId member) {
        return typedBy != null && typedBy == member.value();
    }

    void forgetTypist() {
        typedBy = null;
    }

    void begin(String name, Instant now) {
        personName = name;
        begunAt = begunAt == null ? now : begunAt;
    }

    /** The person has an account, so the copy of the own data and an erasure find this place. */
    void belongTo(MemberId member) {
        memberId = member.value();
    }

    void finish(Instant now) {
        finishedAt = finishedAt == null ? now : finishedAt;
    }

    void goOn() {
        finishedAt = null;
    }

    /** The link opens nothing any more, and no account leads here either; the answers stay. */
    void endLink() {
        tokenHash = null;
        memberId = null;
    }

    /** @param hash fingerprint of the secret of a new link */
    void renewLink(String hash, Instant now) {
        tokenHash = hash;
        renewedAt = begunAt == null ? null : now;
    }

    /** Nothing leads to the person any more, and the link ends; the answers stay among those of the team. */
    void forgetPerson() {
        invitedAs = null;
        personName = null;
        memberId = null;
        tokenHash = null;
        begunAt = null;
        typedBy = null;
        leaveRoom();
    }

    long id() {
        return id;
    }

    AnalysisRun run() {
        return run;
    }

    String invitedAs() {
        return invitedAs;
    }

    String personName() {
        return personName;
    }

    boolean belongsTo(MemberId member) {
        return memberId != null && memberId == member.value();
    }

    /** Null for whoever has no account. */
    MemberId member() {
        return memberId == null ? null : new MemberId(memberId);
    }

    boolean hasMember() {
        return memberId != null;
    }

    /** Made for a link, which may have ended; otherwise for an account. */
    boolean isByLink() {
        return invitedAs != null;
    }

    /** Fingerprint of the secret; null without a link, or when it ended. */
    String tokenHash() {
        return tokenHash;
    }

    /** Whether a new link replaced the one that somebody had begun with. */
    boolean isRenewed() {
        return renewedAt != null;
    }

    Instant begunAt() {
        return begunAt;
    }

    boolean isFinished() {
        return finishedAt != null;
    }
}
