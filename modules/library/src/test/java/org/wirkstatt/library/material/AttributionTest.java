package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.testing.Doubles;

class AttributionTest {

    private static final String ORIGIN = "https://portal.example.org/toolkit/vom-problembaum-zum-wirkungsziel";
    private final Labels labels = new Labels(new Doubles.BundleTexts());

    private String line(MaterialContent content) {
        return Attribution.of(content, ORIGIN).orElseThrow().plain(Locale.GERMAN, labels);
    }

    @Test
    void namesTitleAuthorLicenceLinkAndOrigin() {
        assertThat(line(Toolkit.problemTree())).isEqualTo("„Vom Problembaum zum Wirkungsziel“, Fassung 1, von Redaktion Wirkstatt, Lizenz: "
                + "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), Ursprung: " + ORIGIN + ".");
    }

    @Test
    void namesWhatWasChanged() {
        MaterialContent.BasedOn source = new MaterialContent.BasedOn("Problembaum", List.of("A. Muster", "B. Beispiel"), "CC-BY-SA-4.0",
                "https://example.org/p", "gekürzt");
        assertThat(line(Toolkit.basedOn(Toolkit.problemTree(), "CC-BY-SA-4.0", source))).endsWith(
                ", bearbeitet nach „Problembaum“, von A. Muster, B. Beispiel, Lizenz CC BY-SA 4.0, https://example.org/p (Bearbeitung: gekürzt).");
    }

    @Test
    void internalMaterialHasNoLine() {
        assertThat(Attribution.of(Toolkit.forMembers("Intern"), ORIGIN)).isEmpty();
    }

    @Test
    void shareAlikeIsPassedOn() {
        MaterialContent.BasedOn source = new MaterialContent.BasedOn("Problembaum", List.of(), "CC-BY-SA-4.0", null, null);
        assertThat(MaterialRules.problems(Toolkit.basedOn(Toolkit.problemTree(), "CC-BY-4.0", source)))
                .extracting(MaterialRules.Problem::messageKey).containsExactly("error.shareAlike");
    }

    @Test
    void internalUseOfAShareAlikeSourceIsNoPassingOn() {
        MaterialContent.BasedOn source = new MaterialContent.BasedOn("Problembaum", List.of(), "CC-BY-SA-4.0", null, null);
        assertThat(MaterialRules.problems(Toolkit.basedOn(Toolkit.problemTree(), "internal", source))).isEmpty();
    }
}
