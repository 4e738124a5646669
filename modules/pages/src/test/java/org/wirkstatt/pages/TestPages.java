package org.wirkstatt.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.YamlContentFiles;

/** Pages with real rules, a real repository and doubles for the kernel. */
final class TestPages {

    static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");

    final PageService service = new PageService();
    final PageCatalogue catalogue = new PageCatalogue();
    final PageImport pages = new PageImport();
    final NewsImport news = new NewsImport();
    final PageSearch pageSearch = new PageSearch();
    final NewsSearch newsSearch = new NewsSearch();
    final PagePublications publications = new PagePublications();
    final Map<String, String> operatorSettings = new HashMap<>();
    final OperatorData operator = new OperatorData() {
        @Override
        Optional<String> setting(String key) {
            return Optional.ofNullable(operatorSettings.get(key));
        }
    };
    final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();
    final Doubles.CountingState state = new Doubles.CountingState();

    TestPages(EntityManager em, CurrentUser user) {
        PageRepository repository = new PageRepository();
        repository.em = em;
        YamlContentFiles files = new YamlContentFiles();
        PageTexts texts = new PageTexts();
        texts.texts = new Doubles.BundleTexts();
        operator.texts = texts;
        service.pages = repository;
        service.files = files;
        service.outbox = outbox;
        service.history = new Doubles.MemoryHistory();
        service.user = user;
        service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        catalogue.pages = repository;
        catalogue.files = files;
        catalogue.markdown = new Doubles.PlainMarkdown();
        catalogue.operator = operator;
        catalogue.publicState = state;
        publications.catalogue = catalogue;
        publications.texts = texts;
        for (TextImport each : new TextImport[] {pages, news}) {
            each.pages = service;
            each.files = files;
            each.texts = texts;
        }
        for (TextSearch each : new TextSearch[] {pageSearch, newsSearch}) {
            each.pages = repository;
            each.files = files;
            each.markdown = new Doubles.PlainMarkdown();
            each.operator = operator;
            each.texts = texts;
        }
    }

    /** The catalogue after everything that was changed so far became visible. */
    PageCatalogue seen() {
        state.touch();
        return catalogue;
    }

    static PageFile titled(String title) {
        return text(title, "2026-08-20", false, "Ein Text.");
    }

    static PageFile draft(String title) {
        return text(title, "2026-08-20", true, "Ein Text.");
    }

    static PageFile text(String title, String published, boolean draft, String body) {
        return new PageFile(title, null, null, published == null ? null : LocalDate.parse(published), draft, null, null, null, body);
    }
}
