package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which modules the portal itself found unfit while it started, in a file that it writes before it gives up: a line each with id, key of the
 * launcher's bundle and arguments, separated by tabs.
 */
public record StartReport(Path file) {

    /** Before an attempt. */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Reasons by id; empty if the portal wrote nothing. */
    public Map<String, Reason> read() throws IOException {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                List<String> parts = List.of(line.split("\t", -1));
                if (parts.size() >= 2) {
                    reasons.put(parts.get(0), new Reason(parts.get(1), parts.subList(2, parts.size())));
                }
            }
        }
        return reasons;
    }
}
