package org.wirkstatt.library.material;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.library.material.MaterialTerm.Facet;
import org.wirkstatt.library.vocabulary.Format;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Slugs;

/** A material of the toolkit in its present edition. Content that breaks {@link MaterialRules} never gets in: the service checks it. */
@Entity
@Table(name = "library_material")
class Material {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_material_seq")
    @SequenceGenerator(name = "library_material_seq", sequenceName = "library_material_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;
    private String slug;
    private String title;
    @Column(name = "sort_title")
    private String sortTitle;
    private String summary;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String language;
    @Enumerated(EnumType.STRING)
    private Licence licence;
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    @Column(name = "duration_minutes")
    private Integer durationMinutes;
    @Column(name = "group_min")
    private Integer groupMin;
    @Column(name = "group_max")
    private Integer groupMax;
    @Embedded
    private Source source;
    @Embedded
    private Provenance provenance = Provenance.own();
    private int edition;
    @Column(name = "change_note")
    private String changeNote;
    @Column(name = "changes_workshop")
    private boolean changesWorkshop;
    private LocalDate published;
    private String owner;
    @Column(name = "last_reviewed")
    private LocalDate lastReviewed;
    @Column(name = "review_by")
    private LocalDate reviewBy;
    private String body;
    @Column(name = "care_taker_id")
    private Long careTakerId;
    @Column(name = "creation_token")
    private String creationToken;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "archived_at")
    private Instant archivedAt;
    @ElementCollection
    @CollectionTable(name = "library_material_term", joinColumns = @JoinColumn(name = "material_id"))
    private Set<MaterialTerm> terms = new HashSet<>();
    @OneToMany(mappedBy = "material", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<MaterialFile> files = new ArrayList<>();

    protected Material() {
    }

    /** @param token of the form that was sent, so that a second sending finds this one; null for an import */
    Material(String slug, MaterialContent content, String token, Instant now) {
        this.slug = slug;
        this.creationToken = token;
        this.createdAt = now;
        this.edition = content.version() == null ? 1 : content.version();
        this.changeNote = content.changeNote() == null ? "" : content.changeNote();
        this.changesWorkshop = Boolean.TRUE.equals(content.changesWorkshop());
        edit(content, now);
    }

    /** Takes everything but edition, note and files from {@code content}. */
    final void edit(MaterialContent content, Instant now) {
        title = content.title().strip();
        sortTitle = Slugs.of(title);
        summary = content.summary().strip();
        kind = content.kind();
        language = content.language();
        licence = content.licenceTerm();
        visibility = content.visibility();
        durationMinutes = content.durationMinutes();
        groupMin = content.groupSize() == null ? null : content.groupSize().min();
        groupMax = content.groupSize() == null ? null : content.groupSize().max();
        source = Source.of(content.basedOn());
        published = content.published();
        owner = content.owner().strip();
        lastReviewed = content.lastReviewed();
        reviewBy = content.reviewBy();
        body = content.body() == null ? "" : content.body();
        changedAt = now;
        Set<MaterialTerm> present = new HashSet<>();
        add(present, Facet.PHASE, content.phases().stream().map(Term::code));
        add(present, Facet.TOPIC, content.topics().stream().map(Term::code));
        add(present, Facet.AUDIENCE, content.audiences().stream().map(Term::code));
        add(present, Facet.FORMAT, content.formats().stream().map(Term::code));
        add(present, Facet.CRITERION, content.criteria().stream());
        add(present, Facet.STAIR, content.stairs().stream().map(String::valueOf));
        add(present, Facet.KEYWORD, content.keywords().stream().map(String::strip));
        add(present, Facet.CREATOR, content.creators().stream().map(String::strip));
        add(present, Facet.RELATED, content.related().stream());
        terms.retainAll(present);
        terms.addAll(present);
    }

    private static void add(Set<MaterialTerm> set, Facet facet, Stream<String> values) {
        int position = 0;
        for (String value : values.distinct().toList()) {
            set.add(new MaterialTerm(facet, position++, value));
        }
    }

    /** @param member null for nobody */
    void giveCareTo(MemberId member) {
        careTakerId = member == null ? null : member.value();
    }

    /** Who looks after it in this portal. */
    Optional<MemberId> careTaker() {
        return Optional.ofNullable(careTakerId).map(MemberId::new);
    }

    /** @param next null for a year from the last review or publication */
    void review(LocalDate reviewed, LocalDate next) {
        lastReviewed = reviewed;
        reviewBy = next;
    }

    LocalDate lastReviewed() {
        return lastReviewed;
    }

    /** The last day until which it counts as right. */
    LocalDate due() {
        if (reviewBy != null) {
            return reviewBy;
        }
        LocalDate last = lastReviewed != null ? lastReviewed : published != null ? published : LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
        return last.plusYears(1);
    }

    /** Begins a new edition; the caller has kept the present one. */
    void nextEdition(String note, boolean workshop, LocalDate day) {
        edition++;
        changeNote = note;
        changesWorkshop = workshop;
        published = day;
    }

    MaterialFile addFile(String name, FileRef bytes, FileType type, Instant now) {
        int position = files.stream().mapToInt(MaterialFile::position).max().orElse(-1) + 1;
        MaterialFile file = new MaterialFile(this, position, name, bytes, type);
        files.add(file);
        changedAt = now;
        return file;
    }

    void removeFile(MaterialFile file, Instant now) {
        files.remove(file);
        changedAt = now;
    }

    Optional<MaterialFile> file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    void touch(Instant now) {
        changedAt = now;
    }

    void archive(Instant now) {
        archivedAt = now;
        changedAt = now;
    }

    void restore(Instant now) {
        archivedAt = null;
        changedAt = now;
    }

    /** It waits for its first publication. */
    void comeFrom(Provenance from) {
        provenance = from;
    }

    /** Readers see a draft from now on. */
    void publish(LocalDate day) {
        provenance.publish();
        published = day;
    }

    Provenance provenance() {
        return provenance;
    }

    void moveTo(String newSlug) {
        slug = newSlug;
    }

    MaterialContent content() {
        MaterialContent.GroupSize group = groupMin == null ? null : new MaterialContent.GroupSize(groupMin, groupMax);
        return new MaterialContent(title, summary, kind, codes(Facet.PHASE, Phase.class), codes(Facet.TOPIC, Topic.class),
                codes(Facet.AUDIENCE, TargetGroup.class), codes(Facet.FORMAT, Format.class), durationMinutes, group, values(Facet.CRITERION),
                values(Facet.STAIR).stream().map(Integer::valueOf).toList(), values(Facet.KEYWORD), language, licence.code(),
                values(Facet.CREATOR), source == null ? null : source.basedOn(), visibility, edition, changeNote, changesWorkshop, published,
                owner, lastReviewed, reviewBy, files().stream().map(Material::entry).toList(), values(Facet.RELATED), body);
    }

    private static MaterialContent.FileEntry entry(FileView file) {
        return new MaterialContent.FileEntry(file.name(), file.title(), file.alternative(), file.decorative() ? Boolean.TRUE : null);
    }

    private <T extends Enum<T> & Term> List<T> codes(Facet facet, Class<T> type) {
        return values(facet).stream().flatMap(code -> Term.find(type, code).stream()).toList();
    }

    private List<String> values(Facet facet) {
        return terms.stream().filter(t -> t.facet() == facet).sorted(Comparator.comparingInt(MaterialTerm::position)).map(MaterialTerm::term).toList();
    }

    /** In the order of the editors. */
    List<FileView> files() {
        return files.stream().sorted(Comparator.comparingInt(MaterialFile::position)).map(MaterialFile::view).toList();
    }

    /** Who may read it: editors only once it is archived. */
    Set<Audience> audiences() {
        return Set.of(archivedAt != null ? Audience.EDITORS : visibility.audience());
    }

    EditionRow edition() {
        return new EditionRow(edition, published, changeNote, changesWorkshop);
    }

    Long id() {
        return id;
    }

    String title() {
        return title;
    }

    String slug() {
        return slug;
    }

    /** Puts {@code other} where {@code name} stands as that of a creator or of the owner. */
    void rename(String name, String other) {
        owner = owner.equals(name) ? other : owner;
        for (MaterialTerm term : Set.copyOf(terms)) {
            if (term.facet() == Facet.CREATOR && term.term().equals(name)) {
                terms.remove(term);
                terms.add(new MaterialTerm(Facet.CREATOR, term.position(), other));
            }
        }
    }

    long lockVersion() {
        return lockVersion;
    }

    boolean archived() {
        return archivedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
