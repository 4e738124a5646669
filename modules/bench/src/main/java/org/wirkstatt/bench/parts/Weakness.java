package org.wirkstatt.bench.parts;

import java.util.List;

/**
 * An advisory that fits a delivered part.
 *
 * @param id of OSV, such as {@code GHSA-…}
 * @param aliases other names of the same, such as {@code CVE-…}
 * @param part package URL with version
 * @param fixed first version without it; empty where there is none
 */
record Weakness(String id, List<String> aliases, String part, Severity severity, String summary, String fixed) {

    boolean isCalled(String name) {
        return id.equals(name) || aliases.contains(name);
    }
}
