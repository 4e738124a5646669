package org.wirkstatt.library.material;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.LibraryPermission;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.library.material.MaterialListRepository.Scope;
import org.wirkstatt.library.vocabulary.Concept;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Vocabulary;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;

/**
 * Reads materials for the person who asks. What that person may not read is not found. Answers come from memory as long as nothing
 * changed, so pages cost no database.
 */
@ApplicationScoped
public class MaterialReader {

    private static final int VIEWS_KEPT = 500;
    private static final int LISTS_KEPT = 200;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    MaterialLoader loader;
    @Inject
    CurrentUser user;
    @Inject
    PublicState state;
    @Inject
    ContentFiles contentFiles;
    @Inject
    Clock clock;
    private Remembered<String, Optional<MaterialView>> views;
    private Remembered<Long, List<TextExtractor.Section>> texts;
    private Remembered<ListKey, ResultPage<MaterialRow>> lists;
    private Remembered<CountKey, FacetCounts> counts;
    private Remembered<Scope, Map<Stair, Long>> stairs;
    private Remembered<List<String>, List<MaterialRow>> rows;
    private Remembered<Integer, List<MaterialRow>> latest;

    private record ListKey(MaterialFilter filter, Scope scope, int page, int size) {
    }

    private record CountKey(MaterialFilter filter, Scope scope) {
    }

    @PostConstruct
    void start() {
        views = new Remembered<>(state, VIEWS_KEPT);
        texts = new Remembered<>(state, LISTS_KEPT);
        lists = new Remembered<>(state, LISTS_KEPT);
        counts = new Remembered<>(state, LISTS_KEPT);
        stairs = new Remembered<>(state, Scope.values().length);
        rows = new Remembered<>(state, VIEWS_KEPT);
        latest = new Remembered<>(state, 8);
    }

    /** @throws NotFoundException if there is no such material or this person may not read it */
    public MaterialView get(String slug) {
        return find(slug).orElseThrow(() -> new NotFoundException("material/" + slug));
    }

    /** Empty if there is no such material or this person may not read it. */
    public Optional<MaterialView> find(String slug) {
        if (slug == null || slug.length() > 80) {
            return Optional.empty();
        }
        return views.get(slug, loader::bySlug).filter(view -> view.isReadableBy(user.audiences()));
    }

    /** Present slug of what once stood at {@code formerSlug}, if this person may read it. */
    public Optional<String> movedTo(String formerSlug) {
        if (formerSlug == null || formerSlug.length() > 80) {
            return Optional.empty();
        }
        return loader.movedTo(formerSlug).filter(slug -> find(slug).isPresent());
    }

    /**
     * An edition of {@code material} as it was: content and files.
     *
     * @throws NotFoundException if there is no such edition
     */
    public MaterialView edition(MaterialView material, int number) {
        if (material.editions().get(0).number() == number) {
            return material;
        }
        MaterialLoader.OldEdition old = loader.edition(material.id(), number)
                .orElseThrow(() -> new NotFoundException("material/" + material.slug() + "/" + number));
        return new MaterialView(material.id(), material.slug(), material.lockVersion(), contentFiles.read(old.text(), MaterialContent.class, true),
                material.archived(), material.draft(), material.origin(), material.audiences(), old.files(), material.editions(), material.createdAt(), material.changedAt());
    }

    /** Text of a file of a material that was read before; empty without text. */
    public List<TextExtractor.Section> text(FileView file) {
        return texts.get(file.id(), loader::sections);
    }

    /** One page of the materials this person may read. @param page from 1 @param size 1 to 100 */
    public ResultPage<MaterialRow> list(MaterialFilter filter, int page, int size) {
        int bounded = Math.min(Math.max(size, 1), 100);
        return lists.get(new ListKey(filter, scope(), Math.min(Math.max(page, 1), 1_000_000), bounded),
                key -> loader.list(key.filter(), key.scope(), key.page(), key.size()));
    }

    /** The first materials by title that this person may read and that carry {@code concept}, or a word below it. */
    public ResultPage<MaterialRow> having(Concept concept, int size) {
        List<String> codes = concept.terms().stream().map(Term::code).toList();
        String parameter = concept.vocabulary().parameter();
        return concept.vocabulary() == Vocabulary.FORMAT ? loader.having(MaterialTerm.Facet.FORMAT, codes, scope(), size)
                : list(MaterialFilter.of(name -> name.equals(parameter) ? codes : List.of(), true), 1, size);
    }

    public FacetCounts counts(MaterialFilter filter) {
        return counts.get(new CountKey(filter, scope()), key -> loader.counts(key.filter(), key.scope()));
    }

    /** Materials for each step of the impact stairs; every step has a number. */
    public Map<Stair, Long> stairs() {
        return stairs.get(scope(), loader::stairs);
    }

    /** Those of {@code slugs} this person may read, in their order. */
    public List<MaterialRow> rows(List<String> slugs) {
        Set<Audience> audiences = user.audiences();
        return rows.get(List.copyOf(slugs), loader::rowsBySlug).stream()
                .filter(row -> audiences.contains(row.archived() ? Audience.EDITORS : row.visibility().audience())).toList();
    }

    /** Rows for {@code ids}, whoever may read them; the caller compares {@link MaterialRow#visibility()} with the reader. */
    public List<MaterialRow> rowsById(Collection<Long> ids) {
        return loader.rows(ids);
    }

    /** Those of {@code ids} that visitors may read, without their earlier editions; past the memory of this class. */
    public List<MaterialView> published(Collection<Long> ids) {
        return loader.published(ids);
    }

    /** Numbers for present slugs, whoever may read the materials; one without material is missing in the answer. */
    public Map<String, Long> idsBySlug(List<String> slugs) {
        return loader.idsBySlug(slugs);
    }

    /** Public materials, last reviewed first. */
    public List<MaterialRow> latestReviewed(int limit) {
        return lists.get(new ListKey(new MaterialFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), MaterialFilter.Order.REVIEWED),
                Scope.VISITORS, 1, limit), key -> loader.list(key.filter(), key.scope(), key.page(), key.size())).items();
    }

    /** Public materials, latest edition first. */
    public List<MaterialRow> latestPublished(int limit) {
        return latest.get(limit, loader::latestPublished);
    }

    /** Work list of the editors. */
    public List<MaterialRow> workList(WorkFilter filter, int first, int size) {
        user.require(LibraryPermission.EDIT);
        return loader.workList(filter, today(), Math.max(first, 0), Math.min(Math.max(size, 1), 100));
    }

    public long countWork(WorkFilter filter) {
        user.require(LibraryPermission.EDIT);
        return loader.countWork(filter, today());
    }

    /** The day in Germany, by which a review is due. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(GERMANY));
    }

    private Scope scope() {
        return user.audiences().contains(Audience.MEMBERS) ? Scope.MEMBERS : Scope.VISITORS;
    }
}
