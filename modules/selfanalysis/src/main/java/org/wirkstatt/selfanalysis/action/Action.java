package org.wirkstatt.selfanalysis.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

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
import org.wirkstatt.platform.content.ContentRef;

/** Something that the team of a run decided to do about a criterion. */
@Entity
@Table(name = "selfanalysis_action")
public class Action {

    static final String CONTENT_TYPE = "selfanalysis.action";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_action_seq")
    @SequenceGenerator(name = "selfanalysis_action_seq", sequenceName = "selfanalysis_action_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long version;
    @Column(name = "form_key", nullable = false, updatable = false)
    private String formKey;
    @Column(name = "run_id", nullable = false, updatable = false)
    private long runId;
    @Column(name = "item_key", nullable = false, updatable = false)
    private String itemKey;
    @Column(nullable = false)
    private String what;
    @Column(name = "owner_member")
    private Long ownerMember;
    @Column(name = "owner_seat")
    private Long ownerSeat;
    private LocalDate due;
    private String measure;
    @Column(name = "help_ref")
    private String help;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ActionState state;
    private String note;
    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    /** When the owner was told that a week is left; also set where there is less than a week from the beginning. */
    @Column(name = "week_told_at")
    private Instant weekToldAt;
    /** When the owner was told that it is due. */
    @Column(name = "day_told_at")
    private Instant dayToldAt;

    /** For JPA. */
    protected Action() {
    }

    Action(String formKey, long run, String itemKey) {
        this.formKey = formKey;
        this.runId = run;
        this.itemKey = itemKey;
    }

    /** @param today in Germany */
    Action write(Plan plan, LocalDate today, Instant now) {
        boolean otherPromise = savedAt == null || !plan.owner().equals(plan().owner()) || !Objects.equals(plan.due(), due);
        what = plan.what();
        ownerMember = plan.owner().member();
        ownerSeat = plan.owner().seat();
        due = plan.due();
        measure = plan.measure();
        help = plan.help();
        state = plan.state();
        note = plan.note();
        savedAt = now;
        if (otherPromise) {
            weekToldAt = due != null && !today.isBefore(due.minusWeeks(1)) ? now : null;
            dayToldAt = null;
        }
        return this;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    /** Which reminder is due; empty for none. @param today in Germany */
    Optional<Reminder> reminder(LocalDate today) {
        if (deletedAt != null || !state.isRunning() || due == null || ownerMember == null) {
            return Optional.empty();
        }
        if (dayToldAt == null && !today.isBefore(due) && today.isBefore(due.plusWeeks(1))) {
            return Optional.of(Reminder.DAY);
        }
        return weekToldAt == null && !today.isBefore(due.minusWeeks(1)) && today.isBefore(due) ? Optional.of(Reminder.WEEK) : Optional.empty();
    }

    void reminded(Reminder reminder, Instant now) {
        weekToldAt = weekToldAt == null ? now : weekToldAt;
        if (reminder == Reminder.DAY) {
            dayToldAt = now;
        }
    }

    /** Who does it is gone. */
    void forgetOwner() {
        ownerMember = null;
    }

    Plan plan() {
        return new Plan(what, new Owner(ownerMember, ownerSeat), due, measure, help, state, note);
    }

    boolean isOverdue(LocalDate today) {
        return state.isRunning() && due != null && due.isBefore(today);
    }

    ContentRef ref() {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id));
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    long run() {
        return runId;
    }

    String itemKey() {
        return itemKey;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }
}
