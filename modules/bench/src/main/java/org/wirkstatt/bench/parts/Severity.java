package org.wirkstatt.bench.parts;

import java.util.Locale;
import java.util.Optional;

/** How bad an advisory is, in the four steps of CVSS v3.1, section 5. */
enum Severity {

    LOW, MEDIUM, HIGH, CRITICAL,
    /** Nobody said: somebody must look, so it counts like a high one. */
    UNRATED;

    boolean stops() {
        return compareTo(HIGH) >= 0;
    }

    /** @param word of GitHub's advisories: LOW, MODERATE, HIGH, CRITICAL */
    static Optional<Severity> ofWord(String word) {
        return switch (word == null ? "" : word.toUpperCase(Locale.ROOT)) {
            case "LOW" -> Optional.of(LOW);
            case "MODERATE", "MEDIUM" -> Optional.of(MEDIUM);
            case "HIGH" -> Optional.of(HIGH);
            case "CRITICAL" -> Optional.of(CRITICAL);
            default -> Optional.empty();
        };
    }

    /** @param score base score, 0.0 to 10.0 */
    static Severity ofScore(double score) {
        return score >= 9 ? CRITICAL : score >= 7 ? HIGH : score >= 4 ? MEDIUM : LOW;
    }
}
