package org.wirkstatt.forum.board;

import java.time.Instant;
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

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionId;

/** A place for threads with one rule of who may read them. */
@Entity
@Table(name = "forum_board")
public class Board {

    /** {@link ContentRef#type()} of boards. */
    public static final String CONTENT_TYPE = "forum.board";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_board_seq")
    @SequenceGenerator(name = "forum_board_seq", sequenceName = "forum_board_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(nullable = false)
    private String slug;
    @Column(nullable = false)
    private String name;
    private String about;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BoardSubject subject;
    @Column(name = "place_id")
    private Long place;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BoardAccess access;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, updatable = false)
    private boolean demo;
    // the counters are changed by statements of their own, see BoardRepository: whoever edits a board must not undo them
    @Column(nullable = false, updatable = false)
    private long threads;
    @Column(nullable = false, updatable = false)
    private long posts;
    @Column(name = "last_post_at", updatable = false)
    private Instant lastPostAt;
    @Column(name = "form_key", updatable = false)
    private String formKey;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "archived_at")
    private Instant archivedAt;

    /** For JPA. */
    protected Board() {
    }

    Board(BoardForm form, boolean demo, String formKey, Instant now) {
        this.demo = demo;
        this.formKey = formKey;
        this.createdAt = now;
        rewrite(form, now);
    }

    void rewrite(BoardForm form, Instant now) {
        slug = form.slug();
        name = form.name();
        about = form.about();
        subject = form.subject();
        place = form.place();
        access = form.access();
        position = form.position();
        changedAt = now;
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    void reopen() {
        archivedAt = null;
    }

    /**
     * Who may read here. The closed circle of a round or a region is open to the programme team too, which accompanies it; the page of the
     * board says so.
     */
    public Set<Audience> readers() {
        return readers(form());
    }

    static Set<Audience> readers(BoardForm form) {
        return switch (form.access()) {
            case PUBLIC -> Set.of(Audience.PUBLIC);
            case MEMBERS -> Set.of(Audience.MEMBERS);
            case CIRCLE -> Set.of(form.subject() == BoardSubject.ROUND ? Audience.of(new RoundId(form.place()))
                    : Audience.inRegion(new RegionId(form.place())), Audience.TEAM);
        };
    }

    public BoardForm form() {
        return new BoardForm(slug, name, about == null ? "" : about, subject, place, access, position);
    }

    public ContentRef ref() {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id));
    }

    /** Address inside the portal. */
    public String path() {
        return "/forum/" + slug;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** Empty without. */
    public String about() {
        return about == null ? "" : about;
    }

    public BoardSubject subject() {
        return subject;
    }

    public BoardAccess access() {
        return access;
    }

    /** The region that the board is for; null otherwise. */
    public RegionId region() {
        return subject == BoardSubject.REGION ? new RegionId(place) : null;
    }

    /** The round that the board is for; null otherwise. */
    public RoundId round() {
        return subject == BoardSubject.ROUND ? new RoundId(place) : null;
    }

    public boolean isDemo() {
        return demo;
    }

    /** Whether nothing new can be written here; reading goes on. */
    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Threads that can be read here. */
    public long threads() {
        return threads;
    }

    /** Posts in them. */
    public long posts() {
        return posts;
    }

    /** Null while nobody wrote. */
    public Instant lastPostAt() {
        return lastPostAt;
    }
}
