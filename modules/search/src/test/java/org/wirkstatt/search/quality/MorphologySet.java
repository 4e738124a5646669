package org.wirkstatt.search.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.index.TestPortal;

/** Pairs of question and text; each different text is a thing. */
final class MorphologySet {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|([nr]))");

    private record Pair(String phenomenon, String query, String text, boolean found) {
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, String> idOfText = new LinkedHashMap<>();

    /** @param file name of a resource beside this class */
    MorphologySet(String file) {
        try (InputStream in = MorphologySet.class.getResourceAsStream(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#")) {
                    add(lines.get(i), file, i + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line, String file, int number) {
        String[] cells = line.split(";", -1);
        if (cells.length != 4 || !Set.of("+", "-").contains(cells[3])) {
            throw new IllegalStateException(file + ", line " + number + ": expected phenomenon;query;text;+ or -, got " + line);
        }
        pairs.add(new Pair(cells[0], unescaped(cells[1]), unescaped(cells[2]), cells[3].equals("+")));
        idOfText.computeIfAbsent(unescaped(cells[2]), text -> "text-" + number);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(m -> m.group(1) != null ? String.valueOf((char) Integer.parseInt(m.group(1), 16)) : m.group(2).equals("n") ? "\n" : "\r");
    }

    int size() {
        return pairs.size();
    }

    /** The title is the same everywhere and is no part of any question. */
    List<IndexDocument> things() {
        return idOfText.entrySet().stream().map(e -> TestPortal.material(e.getValue(), "Probe", e.getKey())).toList();
    }

    /** One question per phenomenon and wording. */
    List<JudgedQuery> queries() {
        Map<String, JudgedQuery> queries = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            JudgedQuery query = queries.computeIfAbsent(pair.phenomenon() + ";" + pair.query(),
                    key -> new JudgedQuery(pair.phenomenon(), pair.query(), new LinkedHashMap<>(), new LinkedHashSet<>()));
            if (pair.found()) {
                query.grades().put(idOfText.get(pair.text()), 1);
            } else {
                query.unwanted().add(idOfText.get(pair.text()));
            }
        }
        return List.copyOf(queries.values());
    }

    String textOf(String id) {
        return idOfText.entrySet().stream().filter(e -> e.getValue().equals(id)).map(Map.Entry::getKey).findFirst().orElse(id);
    }
}
