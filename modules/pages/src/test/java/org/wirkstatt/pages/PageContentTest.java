package org.wirkstatt.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

/** The content files that the portal ships, and how they are shown. */
class PageContentTest {

    private static final Path CONTENT = Path.of("../../content");

    private static void with(Consumer<TestPages> test) {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "pages")) {
            db.run(em -> test.accept(new TestPages(em, TestUser.visitor())));
        }
    }

    private static TestPages importAll(TestPages t) {
        try {
            for (TextImport each : new TextImport[] {t.pages, t.news}) {
                for (Path file : each.files(CONTENT.resolve(each.folder()))) {
                    each.importFile(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return t;
    }

    @Test
    void everyPageWithAnAddressOfItsOwnIsThere() {
        with(t -> assertThat(importAll(t).seen().published(PageKind.PAGE)).extracting(PageView::slug).containsAll(FixedPage.SLUGS));
    }

    @Test
    void newsAreThere() {
        with(t -> assertThat(importAll(t).seen().published(PageKind.NEWS)).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void everyTextIsFindable() {
        with(t -> assertThat(importAll(t).pageSearch.ids().toList()).isNotEmpty().allSatisfy(id -> assertThat(t.pageSearch.load(id)).isPresent()));
    }

    @Test
    void pagesAreNotFoundAsNews() {
        with(t -> assertThat(t.newsSearch.load(importAll(t).pageSearch.ids().findFirst().orElseThrow())).isEmpty());
    }

    @Test
    void theFeedHoldsTheNews() {
        with(t -> assertThat(importAll(t).publications.entries(30)).isNotEmpty().allMatch(e -> e.path().startsWith("/aktuelles/")));
    }

    @Test
    void missingDataOfTheOperatorAreMarked() {
        with(t -> assertThat(t.operator.fillHtml("<p>[[operator.name]]</p>"))
                .isEqualTo("<p><span class=\"placeholder\">Angabe fehlt: Name der Betriebsstelle</span></p>"));
    }

    @Test
    void dataOfTheOperatorAreFilledInAsText() {
        with(t -> {
            t.operatorSettings.put("name", "Verein <b>\nMusterweg 1");
            assertThat(t.operator.fillHtml("<p>[[operator.name]]</p>")).isEqualTo("<p>Verein &lt;b&gt;<br/>Musterweg 1</p>");
        });
    }

    @Test
    void everyPlaceholderOfTheShippedPagesIsKnown() {
        with(t -> assertThat(importAll(t).seen().published(PageKind.PAGE)).allSatisfy(p -> assertThat(p.html()).doesNotContain("[[operator")));
    }
}
