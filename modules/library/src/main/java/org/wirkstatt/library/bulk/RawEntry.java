package org.wirkstatt.library.bulk;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of a metadata file as it stands there.
 *
 * @param line on which it begins, from 1
 * @param fields values by the name that the file gives them: texts, lists and maps
 * @param lines line of each field where it is known
 * @param problem what is wrong with its form; null if nothing is
 */
record RawEntry(int line, Map<String, Object> fields, Map<String, Integer> lines, SourceException problem) {

    static RawEntry broken(int line, SourceException problem) {
        return new RawEntry(line, Map.of(), Map.of(), problem);
    }

    /** The same with what {@code defaults} say where it says nothing. */
    RawEntry with(RawEntry defaults) {
        Map<String, Object> all = new LinkedHashMap<>(defaults.fields);
        all.putAll(fields);
        return new RawEntry(line, all, lines, problem);
    }
}
