package org.wirkstatt.search.saved;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
import org.wirkstatt.platform.identity.MemberId;

/** A question with its filters that one person keeps. */
@Entity
@Table(name = "search_saved")
public class SavedSearch {

    static final String TYPE = "search.saved";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_saved")
    @SequenceGenerator(name = "search_saved", sequenceName = "search_saved_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "member_id")
    private long memberId;
    private String name;
    private String question;
    /** {@code facet=value}, a line each. */
    private String facets;
    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;
    /** Position in the change log up to which was looked. */
    private long followed;
    @Column(name = "check_at")
    private Instant checkAt;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected SavedSearch() {
    }

    SavedSearch(MemberId member, String question, Map<String, Set<String>> facets, long followed, Instant now) {
        this.memberId = member.value();
        this.question = question;
        this.facets = lines(facets);
        this.followed = followed;
        this.savedAt = now;
        this.checkAt = now;
    }

    static String lines(Map<String, Set<String>> facets) {
        return facets.entrySet().stream().flatMap(e -> new TreeSet<>(e.getValue()).stream().map(value -> e.getKey() + "=" + value)).sorted()
                .collect(Collectors.joining("\n"));
    }

    void describe(String newName, Rhythm newRhythm, Instant now) {
        name = newName;
        rhythm = newRhythm;
        usedAt = now;
    }

    /** Everything up to {@code position} was looked at. @param next not before that it is looked again */
    void checked(long position, Instant next) {
        followed = Math.max(followed, position);
        checkAt = next;
    }

    boolean isDue(Instant now) {
        return rhythm != Rhythm.NEVER && !checkAt.isAfter(now);
    }

    public long id() {
        return id;
    }

    ContentRef ref() {
        return new ContentRef(TYPE, String.valueOf(id));
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    public String name() {
        return name;
    }

    /** As typed; may be empty where filters are chosen. */
    public String question() {
        return question;
    }

    /** Chosen values by facet. */
    public Map<String, Set<String>> facets() {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        facets.lines().forEach(line -> chosen.computeIfAbsent(line.substring(0, line.indexOf('=')), facet -> new TreeSet<>()).add(line.substring(line.indexOf('=') + 1)));
        return chosen;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String path() {
        return "/suche/gemerkt/" + id;
    }

    long followed() {
        return followed;
    }
}
