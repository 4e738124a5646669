package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.http.PublicAddress;

/** Rules of AMB 2023-10-19 as its JSON Schemas state them. */
class AmbDocumentTest {

    private static final Pattern LICENCE = Pattern.compile("https?://creativecommons\\.org/(licenses|licences|publicdomain)/.*");
    private static final Pattern RESOURCE_TYPE = Pattern.compile("https://w3id\\.org/kim/hcrt/[a-z_]+|http://w3id\\.org/openeduhub/vocabs/new_lrt/[0-9a-f-]{36}");

    private final AmbDocument amb = new AmbDocument();

    AmbDocumentTest() {
        amb.address = () -> "https://portal.example.org";
        amb.labels = new Labels(new Doubles.BundleTexts());
    }

    private JsonObject of(MaterialContent content) {
        FileView file = new FileView(1, "Übersicht 1.pdf", "Leitfaden", null, false, new FileRef("a".repeat(64), 420_000), FileType.PDF,
                FileState.READY, null, 8);
        return amb.of(new MaterialView(1, "problembaum", 1, content, false, false, Optional.empty(), Set.of(content.visibility().audience()), List.of(file), List.of(),
                Instant.parse("2026-08-20T10:00:00Z"), Instant.parse("2026-09-01T10:00:00Z")));
    }

    @Test
    void hasTheFourRequiredFields() {
        JsonObject json = of(Toolkit.problemTree());

        assertThat(json.getJsonArray("@context").getString(0)).isEqualTo("https://w3id.org/kim/amb/context.jsonld");
        assertThat(json.getString("id")).isEqualTo("https://portal.example.org/toolkit/problembaum");
        assertThat(json.getJsonArray("type").getString(0)).isEqualTo("LearningResource");
        assertThat(json.getString("name")).isEqualTo("Vom Problembaum zum Wirkungsziel");
    }

    @Test
    void namesTheLicenceByItsAddress() {
        assertThat(of(Toolkit.problemTree()).getJsonObject("license").getString("id")).matches(LICENCE);
    }

    @Test
    void internalMaterialExportsNoLicence() {
        assertThat(of(Toolkit.forMembers("Intern"))).doesNotContainKey("license");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasAResourceTypeOfAKnownVocabulary(Kind kind) {
        assertThat(kind.resourceTypes()).isNotEmpty().allMatch(RESOURCE_TYPE.asMatchPredicate());
    }

    @Test
    void namesEveryFileByItsFullAddress() {
        JsonObject file = of(Toolkit.problemTree()).getJsonArray("encoding").getJsonObject(0);

        assertThat(file.getString("type")).isEqualTo("MediaObject");
        assertThat(file.getString("contentUrl")).isEqualTo("https://portal.example.org/toolkit/problembaum/dateien/%C3%9Cbersicht%201.pdf");
        assertThat(file.getString("encodingFormat")).isEqualTo("application/pdf");
    }

    @Test
    void tellsHowLongItTakes() {
        assertThat(of(Toolkit.problemTree()).getString("duration")).isEqualTo("PT1H30M");
    }

    @Test
    void creatorsHaveATypeAndAName() {
        JsonObject creator = of(Toolkit.problemTree()).getJsonArray("creator").getJsonObject(0);

        assertThat(creator.getString("type")).isIn("Person", "Organization");
        assertThat(creator.getString("name")).isEqualTo("Redaktion Wirkstatt");
    }

    @Test
    void namesTheWorkItWasMadeFrom() {
        MaterialContent.BasedOn source = new MaterialContent.BasedOn("Problembaum", List.of("A. Muster"), "CC-BY-4.0", "https://example.org/p", null);
        JsonObject based = of(Toolkit.basedOn(Toolkit.problemTree(), "CC-BY-4.0", source)).getJsonArray("isBasedOn").getJsonObject(0);

        assertThat(based.getString("id")).isEqualTo("https://example.org/p");
        assertThat(based.getJsonObject("license").getString("id")).matches(LICENCE);
    }

    @Test
    void theAddressIsThatOfTheSettings() {
        PublicAddress other = () -> "https://other.example.org";
        amb.address = other;
        assertThat(of(Toolkit.problemTree()).getString("id")).startsWith("https://other.example.org/");
    }
}
