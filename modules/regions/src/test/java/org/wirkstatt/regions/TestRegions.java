package org.wirkstatt.regions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.YamlContentFiles;

/** Regions with real rules, a real repository and doubles for the kernel. */
final class TestRegions {

    static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");

    final RegionService service = new RegionService();
    final RegionCatalogue catalogue = new RegionCatalogue();
    final RegionSearch search = new RegionSearch();
    final RegionImport imports = new RegionImport();
    final RegionPublications publications = new RegionPublications();
    final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();
    final People.MemoryGrants grants = new People.MemoryGrants();
    final List<Notice> sent = new ArrayList<>();
    final Doubles.CountingState state = new Doubles.CountingState();

    TestRegions(EntityManager em, CurrentUser user) {
        RegionRepository repository = new RegionRepository();
        repository.em = em;
        YamlContentFiles files = new YamlContentFiles();
        RegionTexts texts = new RegionTexts();
        texts.texts = new Doubles.BundleTexts();
        service.regions = repository;
        service.files = files;
        service.outbox = outbox;
        service.history = new Doubles.MemoryHistory();
        service.user = user;
        service.notices = new RegionNotices();
        service.notices.user = user;
        service.notices.notifier = People.present(sent::add);
        service.notices.grants = People.present(grants);
        service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        catalogue.regions = repository;
        catalogue.files = files;
        catalogue.markdown = new Doubles.PlainMarkdown();
        catalogue.publicState = state;
        search.regions = repository;
        search.files = files;
        search.markdown = new Doubles.PlainMarkdown();
        search.texts = texts;
        imports.regions = service;
        imports.files = files;
        imports.texts = texts;
        publications.catalogue = catalogue;
        publications.texts = texts;
    }

    /** The catalogue after everything that was changed so far became visible. */
    RegionCatalogue seen() {
        state.touch();
        return catalogue;
    }

    static RegionFile named(String name) {
        return region(name, "DE-BW", RegionStatus.UNCLAIMED, List.of());
    }

    static RegionFile formerly(String name, String formerSlug) {
        return region(name, "DE-BW", RegionStatus.UNCLAIMED, List.of(new RegionFile.PreviousName("Alter Name", formerSlug, null, null, null)));
    }

    static RegionFile archived(String name) {
        return region(name, "DE-BW", RegionStatus.ARCHIVED, List.of());
    }

    static RegionFile region(String name, String state, RegionStatus status, List<RegionFile.PreviousName> previous) {
        return new RegionFile(name, NetworkType.STEM_REGION, state, "Musterkreis", null, 2016, "Ein Satz.", "Im Süden.", "Viel.",
                List.of(Focus.DIGITAL), null, null, previous, null, null, null, null, List.of(1), null, null, null, null, null, status, null);
    }
}
