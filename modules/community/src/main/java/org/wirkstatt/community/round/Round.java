package org.wirkstatt.community.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.time.PartialDate;

/** A round of the programme (Qualifizierungsdurchgang). Closing is final: its newcomers are alumni then. */
@Entity
@Table(name = "community_round")
public class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "community_round_seq")
    @SequenceGenerator(name = "community_round_seq", sequenceName = "community_round_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(nullable = false)
    private int number;
    @Column(nullable = false)
    private String label;
    @Column(nullable = false)
    private String begins;
    private String ends;
    private String note;
    @Column(nullable = false, updatable = false)
    private boolean demo;
    @Column(name = "closed_at")
    private Instant closedAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "community_round_region", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "region_id")
    private Set<Long> regions = new TreeSet<>();

    /** For JPA. */
    protected Round() {
    }

    /** @param demo whether the round is fictional */
    Round(RoundFile file, Collection<RegionId> regions, boolean demo) {
        this.demo = demo;
        rewrite(file, regions);
    }

    void rewrite(RoundFile file, Collection<RegionId> newRegions) {
        number = file.number();
        label = file.label().strip();
        begins = file.begins().iso();
        ends = file.ends() == null ? null : file.ends().iso();
        note = file.note();
        Set<Long> wanted = newRegions.stream().map(RegionId::value).collect(Collectors.toSet());
        regions.retainAll(wanted);
        regions.addAll(wanted);
    }

    void close(Instant now) {
        closedAt = now;
    }

    public RoundId id() {
        return new RoundId(id);
    }

    public long version() {
        return version;
    }

    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    public PartialDate begins() {
        return new PartialDate(begins);
    }

    /** Null while it is not known. */
    public PartialDate ends() {
        return ends == null ? null : new PartialDate(ends);
    }

    /** Markdown; null without. */
    public String note() {
        return note;
    }

    /** Whether the round is fictional. */
    public boolean isDemo() {
        return demo;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Null while the round runs. */
    public Instant closedAt() {
        return closedAt;
    }

    public Set<RegionId> regions() {
        return regions.stream().map(RegionId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Where only a month or year is known, the round begins with its first and ends with its last day. */
    RoundEntry entry() {
        return new RoundEntry(id(), number, label, begins().firstDay(), Optional.ofNullable(ends()).map(Round::lastDay), isClosed());
    }

    private static LocalDate lastDay(PartialDate date) {
        return switch (date.iso().length()) {
            case 4 -> date.firstDay().plusYears(1).minusDays(1);
            case 7 -> date.firstDay().plusMonths(1).minusDays(1);
            default -> date.firstDay();
        };
    }
}
