package org.wirkstatt.platform.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of the modules directory that does not take part in this start.
 *
 * @param file its name, such as {@code forum.jar}
 * @param id of the module; null where it could not be read
 * @param reason why, one or two sentences
 * @param advice what somebody who runs the portal does now
 */
public record LeftOutModule(String file, String id, Sentence reason, Sentence advice) {

    private static final String SEPARATOR = "\t";
    private static final int COLUMNS = 6;

    /** The same in both languages of the portal, without line breaks. */
    public record Sentence(String german, String english) {

        public Sentence {
            german = oneLine(german);
            english = oneLine(english);
        }

        /** English where {@code language} is, else German. */
        public String in(Locale language) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : german;
        }

        private static String oneLine(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /** For those who look for it: empty where the id could not be read. */
    public Optional<String> knownId() {
        return Optional.ofNullable(id);
    }

    /**
     * Hands the list from the launcher to the portal: a line each, with file, id or nothing, reason and advice in German, both in English,
     * separated by tabs.
     */
    public static void write(Path list, List<LeftOutModule> modules) throws IOException {
        Files.write(list, modules.stream().map(m -> Stream.of(m.file, m.knownId().orElse(""), m.reason.german, m.advice.german, m.reason.english,
                m.advice.english).map(text -> text.replace(SEPARATOR, " ")).collect(Collectors.joining(SEPARATOR))).toList(), StandardCharsets.UTF_8);
    }

    /** What {@link #write} wrote; empty if there is no such file. @throws IOException also for a line of another form */
    public static List<LeftOutModule> read(Path list) throws IOException {
        if (!Files.exists(list)) {
            return List.of();
        }
        List<String[]> rows = Files.readAllLines(list, StandardCharsets.UTF_8).stream().map(line -> line.split(SEPARATOR, -1)).toList();
        if (rows.stream().anyMatch(row -> row.length != COLUMNS)) {
            throw new IOException("not a list of modules: " + list);
        }
        return rows.stream().map(row -> new LeftOutModule(row[0], row[1].isEmpty() ? null : row[1], new Sentence(row[2], row[4]),
                new Sentence(row[3], row[5]))).toList();
    }
}
