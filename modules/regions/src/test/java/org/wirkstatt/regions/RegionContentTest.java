package org.wirkstatt.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

/** The content files that the portal ships. */
class RegionContentTest {

    private static final Path CONTENT = Path.of("../../content");

    private static void with(Consumer<TestRegions> test) {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "regions")) {
            db.run(em -> test.accept(new TestRegions(em, TestUser.visitor())));
        }
    }

    private static TestRegions importAll(TestRegions t) {
        try {
            for (Path file : t.imports.files(CONTENT.resolve("regions"))) {
                t.imports.importFile(file);
            }
            for (Path file : t.imports.files(CONTENT.resolve("demo/regions"))) {
                t.imports.importFile(file, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return t;
    }

    @Test
    void allThirteenPilotRegionsAreListed() {
        with(t -> assertThat(importAll(t).seen().all()).filteredOn(r -> r.isListed() && r.file().rounds().contains(1)).hasSize(13));
    }

    @Test
    void theExampleRegionDoesNotCount() {
        with(t -> assertThat(importAll(t).seen().findProfile("musterregion")).map(RegionProfile::isListed).contains(false));
    }

    @Test
    void theExampleRegionIsInNoFeedAndNoSitemap() {
        with(t -> {
            importAll(t).seen();
            assertThat(t.publications.entries(100)).noneMatch(e -> e.path().contains("muster"));
            assertThat(t.publications.sitemap()).hasSize(14).noneMatch(e -> e.path().contains("muster"));
        });
    }

    @Test
    void theFormerAddressOfMainTauberLeadsToTheRegion() {
        with(t -> assertThat(importAll(t).seen().findProfile("minthoch4-taubertal")).map(RegionProfile::slug).contains("mint-region-main-tauber"));
    }

    @Test
    void everyRegionIsFindable() {
        with(t -> assertThat(importAll(t).search.ids().toList()).allSatisfy(id -> assertThat(t.search.load(id)).isPresent()));
    }

    @Test
    void aFormerNameIsAKeyword() {
        with(t -> {
            RegionProfile bochum = importAll(t).seen().findProfile("mint-bochum").orElseThrow();
            assertThat(t.search.load(String.valueOf(bochum.id().value())).orElseThrow().keywords()).contains("zdi-Netzwerk IST.Bochum");
        });
    }

    @Test
    void aRegionThatIsThereIsLeftAlone() {
        with(t -> assertThat(importAgain(importAll(t))).isFalse());
    }

    private static boolean importAgain(TestRegions t) {
        try {
            return t.imports.importFile(CONTENT.resolve("regions/mint-region-trier.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFactWithAMissingSourceIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "name: X\nnetworkType: other\nstate: DE-BW\nfacts:\n  - {label: a, value: b, source: 3}\n");
        with(t -> assertThatThrownBy(() -> t.imports.importFile(file)).isInstanceOf(ContentFormatException.class)
                .hasMessage("facts[0].source: Bitte die Nummer einer Quelle aus der Liste eintragen."));
    }

    @Test
    void theListIsSortedInGermanOrder() {
        with(t -> assertThat(List.copyOf(importAll(t).seen().all())).extracting(RegionProfile::name).startsWith("jungforscher thüringen"));
    }
}
