package org.wirkstatt.search.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judged questions of coordinators. */
final class GoldenSet {

    private final List<JudgedQuery> queries = new ArrayList<>();

    /**
     * @param file name of a resource beside this class
     * @param known ids that may be judged; another one is a mistake in the file
     */
    GoldenSet(String file, Set<String> known) {
        try (InputStream in = GoldenSet.class.getResourceAsStream(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#")) {
                    queries.add(query(lines.get(i), file + ", line " + (i + 1), known));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JudgedQuery query(String line, String place, Set<String> known) {
        String[] cells = line.split(";", -1);
        Map<String, Integer> grades = new LinkedHashMap<>();
        if (cells.length != 4) {
            throw new IllegalStateException(place + ": expected kind;query;grades;task, got " + line);
        }
        for (String grade : cells[2].split(" ")) {
            String[] sides = grade.split("=");
            if (sides.length != 2 || !sides[1].matches("[123]") || !known.contains(sides[0])) {
                throw new IllegalStateException(place + ": no such thing or grade: " + grade);
            }
            grades.put(sides[0], Integer.valueOf(sides[1]));
        }
        return new JudgedQuery(cells[0], cells[1], grades, Set.of());
    }

    List<JudgedQuery> queries() {
        return List.copyOf(queries);
    }
}
