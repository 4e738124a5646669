package org.wirkstatt.selfanalysis.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.check.CatalogueCheck;

/** Editions for those who read them. The current one and the family tree are kept in memory as long as nothing public changes. Thread safe. */
@ApplicationScoped
@Transactional
public class CatalogueReader {

    @Inject
    EditionRepository editions;
    @Inject
    ContentFiles files;
    @Inject
    CurrentUser user;
    @Inject
    PublicState state;
    private Remembered<String, Optional<EditionView>> current;
    private Remembered<String, Lineage> lineage;

    @PostConstruct
    void start() {
        current = new Remembered<>(state, 1);
        lineage = new Remembered<>(state, 1);
    }

    /** The edition that visitors read; empty as long as there is none. */
    public Optional<EditionView> current() {
        return current.get("", key -> editions.current().map(this::view));
    }

    /** An edition that this person may read: published ones are public, drafts are for those who keep catalogues. */
    public Optional<EditionView> find(String key) {
        return current().filter(edition -> edition.key().equals(key)).or(() -> editions.find(key).filter(this::readable).map(this::view));
    }

    /** The file of an edition that this person may read, as it was imported. */
    public Optional<String> file(String key) {
        return editions.find(key).filter(this::readable).map(CatalogueEdition::text);
    }

    /** An edition that this person may read, as JSON that keeps to the published schema. */
    public Optional<String> json(String key) {
        return file(key).map(CatalogueCheck::json);
    }

    /** Those that were current once, latest first. */
    public List<EditionView> published() {
        return editions.list().stream().filter(CatalogueEdition::published).map(this::view).toList();
    }

    /** The family tree of all published criteria. */
    public Lineage lineage() {
        return lineage.get("", key -> Lineage.of(editions.publishedLineage()));
    }

    Optional<Catalogue> publishedCatalogue(String key) {
        return editions.find(key).filter(CatalogueEdition::published).map(this::catalogue);
    }

    EditionView view(CatalogueEdition edition) {
        return new EditionView(edition.state(), edition.importedAt(), edition.publishedAt(), catalogue(edition),
                edition.items().stream().collect(Collectors.toUnmodifiableMap(item -> item.ref().criterion(), CatalogueItem::id)));
    }

    private Catalogue catalogue(CatalogueEdition edition) {
        return files.read(edition.text(), Catalogue.class, false);
    }

    private boolean readable(CatalogueEdition edition) {
        return edition.published() || user.may(SelfAnalysisPermissions.CATALOGUE);
    }
}
