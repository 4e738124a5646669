package org.wirkstatt.privacy.names;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;

/** The name of somebody who decided to go, and the places where it stood then. */
@Entity
@Table(name = "privacy_name_left")
class NameLeft {

    private static final int LONGEST = 8000;

    /** @param path inside the portal */
    record Spot(String title, String path) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "privacy_name_left")
    @SequenceGenerator(name = "privacy_name_left", sequenceName = "privacy_name_left_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "member_id")
    private Long memberId;
    @Column(name = "name", nullable = false)
    private String name;
    /** A line each: path, tab, title. */
    @Column(name = "places", nullable = false)
    private String places;
    @Column(name = "noted_at", nullable = false)
    private Instant notedAt;
    @Column(name = "asked_at")
    private Instant askedAt;

    protected NameLeft() {
    }

    NameLeft(MemberId member, String name, List<Spot> spots, Instant now) {
        this.memberId = member.value();
        this.name = name;
        this.notedAt = now;
        StringBuilder lines = new StringBuilder();
        for (Spot spot : spots) {
            String line = spot.path() + "\t" + spot.title().replaceAll("\\s+", " ") + "\n";
            if (lines.length() + line.length() <= LONGEST) {
                lines.append(line);
            }
        }
        this.places = lines.toString();
    }

    void ask(Instant now) {
        askedAt = askedAt == null ? now : askedAt;
    }

    /** The account is gone; the request is not. */
    void leaveAccount() {
        memberId = null;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    List<Spot> spots() {
        return places.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2).map(parts -> new Spot(parts[1], parts[0])).toList();
    }

    Instant notedAt() {
        return notedAt;
    }

    /** Empty while nobody asked to have the name taken out. */
    Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }
}
