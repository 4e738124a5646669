package org.wirkstatt.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/permissions.md}: who gets what answer where; read and written as a Markdown table. */
final class PermissionTable {

    static final Path FILE = RunningPortal.ROOT.resolve("docs/permissions.md");
    private static final String HEAD = """
            # Who may open what

            Made by `PermissionMatrixIT`, which calls every page and every REST operation of a running portal as each of these people and fails when an
            answer is not the one that stands here, or when a page is missing. After a change that is meant, run it with
            `-Dwirkstatt.permissions.write=true`, look at each changed line, and commit the table.

            yes: it opens (for REST: the call is allowed; what comes of it depends on what was sent) · sign in: sent to sign in, or 401 · no: 403 ·
            hidden: 404 for this person · absent: 404 for everybody, as there is no such thing as the one asked for · by link: for whoever has the secret · Koordination is the coordinator of the demo region;
            *own* and *other* in an address are that region and another one.
            """;

    /** Answers by row, each in the order of the people. */
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    void put(String row, List<String> answers) {
        rows.put(row, List.copyOf(answers));
    }

    Map<String, List<String>> rows() {
        return rows;
    }

    static PermissionTable read() {
        PermissionTable table = new PermissionTable();
        try {
            if (Files.exists(FILE)) {
                Files.readAllLines(FILE).stream().filter(line -> line.startsWith("| `")).map(line -> line.substring(1, line.length() - 1).split("\\|"))
                        .forEach(cells -> table.put(cells[0].strip().replace("`", ""), List.of(cells).subList(1, cells.length).stream().map(String::strip).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** @param people names of the columns */
    void write(List<String> people) {
        List<String> lines = new ArrayList<>(List.of(HEAD, "| Address | " + String.join(" | ", people) + " |", "|---|" + "---|".repeat(people.size())));
        rows.forEach((row, answers) -> lines.add("| `" + row + "` | " + String.join(" | ", answers) + " |"));
        try {
            Files.writeString(FILE, lines.stream().collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
