package org.wirkstatt.selfanalysis.edition;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.Fingerprint;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.YamlContentFiles;

/** The small catalogue as the current edition, for tests of what uses it. */
public final class PublishedSample {

    private PublishedSample() {
    }

    /** Publishes it unless it is there already. */
    public static CatalogueReader small1(EntityManager em, CurrentUser user) {
        CatalogueReader reader = new CatalogueReader();
        reader.editions = new EditionRepository();
        reader.editions.em = em;
        reader.files = new YamlContentFiles();
        reader.user = user;
        reader.state = new Doubles.CountingState();
        reader.start();
        if (reader.editions.current().isEmpty()) {
            publish(reader, "small-1");
        }
        return reader;
    }

    /** Makes this edition of the small catalogue current, and retires the one before. */
    public static void publish(CatalogueReader reader, String key) {
        AdjustableClock clock = new AdjustableClock();
        reader.editions.current().ifPresent(before -> before.retire(clock.instant()));
        CatalogueEdition edition = new CatalogueEdition(Samples.catalogue(key), Samples.text(key), Fingerprint.of(key), clock.instant());
        edition.makeCurrent(clock.instant());
        reader.editions.add(edition);
        reader.start();
    }
}
