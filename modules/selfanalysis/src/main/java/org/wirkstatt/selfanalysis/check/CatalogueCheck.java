package org.wirkstatt.selfanalysis.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;

/** Reads the file of a catalogue and names everything that is wrong with it, not only the first thing. Changes nothing; thread safe. */
public final class CatalogueCheck {

    /** Largest file that is looked into. */
    public static final int MAX_BYTES = 1_000_000;

    private CatalogueCheck() {
    }

    /**
     * What a catalogue is compared with.
     *
     * @param published the edition of this key, if it was current once
     * @param material whether the toolkit has a material with this key; true where there is no toolkit
     */
    public record Surroundings(Function<String, Optional<Catalogue>> published, Predicate<String> material) {
    }

    /** The schema that catalogues keep to (JSON Schema 2020-12), as published. */
    public static String schema() {
        return SchemaCheck.text();
    }

    /** A catalogue that was checked before as JSON, which keeps to {@link #schema()} too. */
    public static String json(String yaml) {
        return YamlReader.read(yaml, new Findings()).map(tree -> tree.root().toString())
                .orElseThrow(() -> new IllegalArgumentException("this catalogue was never checked"));
    }

    /** @param bytes of the file; may be anything */
    public static CatalogueReport check(byte[] bytes, ContentFiles files, Surroundings around) {
        Findings findings = new Findings();
        Optional<String> text = FileText.of(bytes, findings);
        Optional<YamlTree> tree = text.flatMap(t -> YamlReader.read(t, findings));
        tree.ifPresent(t -> {
            SchemaCheck.check(t, findings);
            CriterionRules.check(t, around.material(), findings);
            TextRules.check(t, findings);
            LineageRules.check(t, around.published(), findings);
        });
        Catalogue catalogue = tree.isEmpty() || findings.faulty() ? null : read(text.orElseThrow(), files, findings);
        List<Finding> all = findings.list();
        return new CatalogueReport(all, findings.more(), text.orElse(""), catalogue,
                catalogue == null ? null : CatalogueChanges.of(catalogue, around.published()));
    }

    private static Catalogue read(String text, ContentFiles files, Findings findings) {
        try {
            return files.read(text, Catalogue.class, false);
        } catch (ContentFormatException e) {
            findings.add(Finding.fault(new Place(e.line(), 0), "", "schema.other", e.getMessage()));
            return null;
        }
    }
}
