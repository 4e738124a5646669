package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.wirkstatt.bench.GeneratedMaterials.Material;
import org.wirkstatt.platform.text.Slugs;

/** A content directory of any size: what is shipped, and generated materials in the form of files. */
final class Materials {

    private Materials() {
    }

    /**
     * @param shipped the content directory of the portal
     * @param target made anew
     * @return address of one of the generated materials
     */
    static String write(Path shipped, Path target, int count) throws IOException {
        Directories.copy(shipped, target);
        GeneratedMaterials materials = new GeneratedMaterials(shipped);
        String slug = "";
        for (int number = 1; number <= count; number++) {
            Material material = materials.material(number);
            slug = Slugs.of(material.title());
            Path folder = Files.createDirectory(target.resolve("materials").resolve(slug));
            Files.writeString(folder.resolve("material.md"), file(material, number));
        }
        return "/toolkit/" + slug;
    }

    private static String file(Material material, int number) {
        return """
                ---
                title: "%s"
                summary: "%s"
                kind: %s
                phases: [%s]
                topics: [%s]
                audiences: [%s]
                formats: [onSite, digital]
                durationMinutes: %d
                groupSize: {min: %d, max: %d}
                criteria: [%s]
                stairs: [%d]
                keywords: [%s]
                language: de
                licence: CC-BY-4.0
                creators: [Redaktion Wirkstatt]
                visibility: public
                version: 1
                changeNote: Erste Fassung
                changesWorkshop: false
                published: 2026-%02d-%02d
                owner: Redaktion Wirkstatt
                lastReviewed: 2026-11-01
                reviewBy: %d-08-31
                ---
                %s""".formatted(material.title(), material.summary(), list(material, "kind"), list(material, "phase"), list(material, "topic"),
                list(material, "audience"), 15 * (1 + number % 12), 2 + number % 6, 10 + number % 20, list(material, "criterion"), 1 + number % 7,
                material.own().stream().limit(4).collect(Collectors.joining(", ")), 1 + number % 10, 1 + number % 28, 2027 + number % 2,
                material.sections().entrySet().stream().map(section -> "\n## " + section.getKey() + "\n\n" + section.getValue() + "\n").collect(Collectors.joining()));
    }

    private static String list(Material material, String facet) {
        return String.join(", ", material.facets().get(facet));
    }
}
