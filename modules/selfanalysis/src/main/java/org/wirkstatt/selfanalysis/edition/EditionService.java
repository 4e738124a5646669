package org.wirkstatt.selfanalysis.edition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.Fingerprint;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.check.CatalogueCheck;
import org.wirkstatt.selfanalysis.check.CatalogueReport;

/** Checking, taking and publishing editions, for those who keep catalogues. */
@ApplicationScoped
@Transactional
public class EditionService {

    private static final String MODULE = "selfanalysis";

    @Inject
    EditionRepository editions;
    @Inject
    CatalogueReader reader;
    @Inject
    Materials materials;
    @Inject
    ContentFiles files;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** What {@link #take} did. */
    public enum Taken { ADDED, REPLACED, THERE_ALREADY }

    /** What is wrong with a file, and what would come of taking it. Keeps nothing. */
    public CatalogueReport check(byte[] file) {
        user.require(SelfAnalysisPermissions.CATALOGUE);
        return report(file);
    }

    /**
     * Takes an edition as a draft. A draft of the same key is replaced; what is there already, word by word, stays.
     *
     * @throws InvalidCatalogueException if the file has a fault, or an edition of this key was published with other words
     */
    public Taken take(byte[] file) {
        user.require(SelfAnalysisPermissions.CATALOGUE);
        CatalogueReport report = report(file);
        Catalogue catalogue = report.catalogue().orElseThrow(() -> new InvalidCatalogueException("error.catalogue.faults", report.faults().size()));
        Taken taken = put(catalogue, report.text());
        if (taken != Taken.THERE_ALREADY) {
            audit.record(MODULE, "catalogueTaken", Optional.empty(), catalogue.edition());
        }
        return taken;
    }

    /** Makes an edition the one that visitors read and new runs use. The one before stays readable. */
    public void makeCurrent(String key) {
        user.require(SelfAnalysisPermissions.CATALOGUE);
        publish(key);
        audit.record(MODULE, "catalogueCurrent", Optional.empty(), key);
    }

    /** Removes a draft. @throws InvalidCatalogueException if the edition was published */
    public void remove(String key) {
        user.require(SelfAnalysisPermissions.CATALOGUE);
        CatalogueEdition edition = editions.find(key).orElseThrow(() -> new NotFoundException("edition/" + key));
        if (edition.published()) {
            throw new InvalidCatalogueException("error.edition.published", key);
        }
        editions.remove(edition);
        outbox.changed(SelfAnalysisContent.edition(key));
        audit.record(MODULE, "catalogueRemoved", Optional.empty(), key);
    }

    /** All editions, latest first. */
    public List<EditionView> list() {
        user.require(SelfAnalysisPermissions.CATALOGUE);
        return editions.list().stream().map(reader::view).toList();
    }

    CatalogueReport report(byte[] file) {
        return CatalogueCheck.check(file, files, new CatalogueCheck.Surroundings(reader::publishedCatalogue, materials::known));
    }

    /** Brings in a file that came with the portal; it becomes current where no edition is. False if an edition of its key is there already. */
    boolean addImported(Catalogue catalogue, String text) {
        if (editions.find(catalogue.edition()).isPresent()) {
            return false;
        }
        put(catalogue, text);
        if (editions.current().isEmpty()) {
            publish(catalogue.edition());
        }
        return true;
    }

    private Taken put(Catalogue catalogue, String text) {
        Optional<CatalogueEdition> there = editions.find(catalogue.edition());
        String sha256 = Fingerprint.of(text);
        if (there.isPresent() && there.get().sha256().equals(sha256)) {
            return Taken.THERE_ALREADY;
        }
        if (there.isPresent() && there.get().published()) {
            throw new InvalidCatalogueException("error.edition.published", catalogue.edition());
        }
        there.ifPresent(editions::remove);
        editions.add(new CatalogueEdition(catalogue, text, sha256, clock.instant()));
        outbox.changed(SelfAnalysisContent.edition(catalogue.edition()));
        return there.isPresent() ? Taken.REPLACED : Taken.ADDED;
    }

    private void publish(String key) {
        List<CatalogueEdition> all = editions.lockAll();
        CatalogueEdition chosen = all.stream().filter(edition -> edition.key().equals(key)).findFirst().orElseThrow(() -> new NotFoundException("edition/" + key));
        all.stream().filter(edition -> edition.state() == EditionState.CURRENT && edition != chosen).forEach(edition -> {
            edition.retire(clock.instant());
            report(edition);
        });
        if (chosen.state() != EditionState.CURRENT) {
            chosen.makeCurrent(clock.instant());
            report(chosen);
        }
    }

    private void report(CatalogueEdition edition) {
        outbox.changed(SelfAnalysisContent.edition(edition.key()));
        edition.items().forEach(item -> outbox.changed(SelfAnalysisContent.criterion(item.id())));
    }
}
