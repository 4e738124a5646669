package org.wirkstatt.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.wirkstatt.bench.GeneratedMaterials;
import org.wirkstatt.bench.GeneratedMaterials.Material;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.text.Slugs;

/**
 * Writes generated materials into the index of a portal that is stopped, without its database, which would take too long; in this package, since
 * nobody else may write to an index. Prints the seconds it took.
 */
public final class GeneratedIndex {

    private static final String MATERIAL = "library.material";

    private GeneratedIndex() {
    }

    /** @param arguments data directory, shipped content, number of materials */
    public static void main(String[] arguments) throws IOException {
        Path current = new IndexFolder(Path.of(arguments[0], "index")).current().orElseThrow(() -> new IOException("the portal has no index yet"));
        GeneratedMaterials materials = new GeneratedMaterials(Path.of(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        long begun = System.nanoTime();
        try (Generation generation = new Generation(current, new Texts())) {
            Map<String, String> committed = generation.committed();
            IntStream.rangeClosed(1, count).parallel().forEach(number -> put(generation, number, materials.material(number)));
            generation.commit(committed);
        }
        System.out.println((System.nanoTime() - begun) / 1e9);
    }

    private static void put(Generation generation, int number, Material material) {
        ContentRef ref = new ContentRef(MATERIAL, String.valueOf(1_000_000 + number));
        String path = "/toolkit/" + Slugs.of(material.title());
        List<Passage> passages = material.sections().entrySet().stream()
                .map(section -> new Passage(section.getKey() + "\n" + section.getValue(), "Abschnitt „" + section.getKey() + "“", path, 0)).toList();
        IndexDocument thing = new IndexDocument(ref, material.title(), path, Set.of(Audience.PUBLIC), "de", material.summary(), material.own().subList(0, Math.min(4, material.own().size())),
                LocalDate.of(2026, 1 + number % 10, 1 + number % 28), material.facets(), List.of(15 * (1 + number % 12) + " Minuten"), passages);
        try {
            generation.put(ref, DocumentBlock.of(thing, generation.facets(), (facet, value) -> value));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
