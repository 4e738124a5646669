package org.wirkstatt.privacy.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.wirkstatt.platform.privacy.PersonalData.OwnFile;

/**
 * What one module holds about a person.
 *
 * @param title of the module, for readers
 */
record ExportPart(String module, String title, List<Map<String, Object>> entries, List<OwnFile> files) {

    /** Joins the parts of each module, in the order of the modules. */
    static List<ExportPart> byModule(List<ExportPart> parts) {
        Map<String, ExportPart> joined = new LinkedHashMap<>();
        parts.forEach(part -> joined.merge(part.module, part, (a, b) -> new ExportPart(a.module, a.title, both(a.entries, b.entries), both(a.files, b.files))));
        return List.copyOf(joined.values());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Path inside the archive. */
    String pathOf(OwnFile file) {
        return "dateien/" + module + "/" + (files.indexOf(file) + 1) + "-" + file.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    }
}
