package org.wirkstatt.privacy.export;

import java.util.List;
import java.util.Map;

import org.wirkstatt.platform.privacy.PersonalData.OwnFile;

/**
 * What one module holds about a person.
 *
 * @param title of the module, for readers
 */
record ExportPart(String module, String title, List<Map<String, Object>> entries, List<OwnFile> files) {

    /** Path inside the archive. */
    String pathOf(OwnFile file) {
        return "dateien/" + module + "/" + (files.indexOf(file) + 1) + "-" + file.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    }
}
