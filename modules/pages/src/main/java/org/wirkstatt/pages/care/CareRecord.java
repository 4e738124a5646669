package org.wirkstatt.pages.care;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

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
import org.wirkstatt.platform.content.Confirmable.Care;
import org.wirkstatt.platform.content.ContentRef;

/** What was asked and answered about one thing. The last answer can be taken back, until the next one. */
@Entity
@Table(name = "pages_care")
class CareRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_care_seq")
    @SequenceGenerator(name = "pages_care_seq", sequenceName = "pages_care_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private String type;
    @Column(name = "ref_id")
    private String refId;
    @Enumerated(EnumType.STRING)
    private CareState state = CareState.FINE;
    @Column(name = "asked_on")
    private LocalDate askedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "former_state")
    private CareState formerState;
    @Column(name = "former_confirmed")
    private LocalDate formerConfirmed;
    @Column(name = "former_due")
    private LocalDate formerDue;

    /** For JPA. */
    protected CareRecord() {
    }

    CareRecord(ContentRef ref) {
        type = ref.type();
        refId = ref.id();
    }

    ContentRef ref() {
        return new ContentRef(type, refId);
    }

    CareState state() {
        return state;
    }

    /** @param before how it was looked after */
    void answer(CareState answer, Care before) {
        formerState = state;
        formerConfirmed = before.confirmed();
        formerDue = before.due();
        state = answer;
    }

    /** Somebody looks after it again. */
    void settle() {
        formerState = null;
        state = CareState.FINE;
    }

    /** Takes the last answer back. @return how {@code present} was looked after before it; empty if there is nothing to take back */
    Optional<Care> takeBack(Care present) {
        if (formerState == null) {
            return Optional.empty();
        }
        Care former = new Care(present.ref(), present.title(), present.path(), formerConfirmed, formerDue, Set.copyOf(present.owners()));
        state = formerState;
        formerState = null;
        return Optional.of(former);
    }

    boolean canBeTakenBack() {
        return formerState != null;
    }

    /** Notes that the question is asked on {@code today}; false if it was asked since {@code again}, or answered and not settled. */
    boolean ask(LocalDate today, LocalDate again) {
        if (state != CareState.FINE || askedOn != null && askedOn.isAfter(again)) {
            return false;
        }
        askedOn = today;
        return true;
    }
}
