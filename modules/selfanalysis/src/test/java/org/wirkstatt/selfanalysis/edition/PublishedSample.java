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
            CatalogueEdition edition = new CatalogueEdition(Samples.catalogue("small-1"), Samples.text("small-1"), Fingerprint.of("small-1"), new AdjustableClock().instant());
            edition.makeCurrent(new AdjustableClock().instant());
            reader.editions.add(edition);
        }
        return reader;
    }
}
