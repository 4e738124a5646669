package org.wirkstatt.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.file.AccessibilityFinding;
import org.wirkstatt.platform.file.TextExtractor.Extraction;
import org.wirkstatt.platform.file.TextExtractor.NoText;
import org.wirkstatt.platform.file.TextExtractor.Reading;
import org.wirkstatt.platform.file.TextExtractor.Reason;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.file.TextExtractor.Text;
import org.wirkstatt.platform.file.TextExtractor.Unreadable;

/** One line from the worker; {@code reason} is empty if the file could be read, {@code findings} null if nobody could look. */
record WorkerAnswer(String mediaType, String reason, List<Section> sections, int pages, String title, String language, List<Finding> findings) {

    /** @param kind name of an {@link AccessibilityFinding.Kind} */
    record Finding(AccessibilityFinding.Kind kind, int count, String place) {
    }

    Reading toReading() {
        return new Reading(extraction(), Optional.ofNullable(findings).map(all -> all.stream()
                .map(f -> new AccessibilityFinding(f.kind, f.count, f.place)).sorted(Comparator.comparing(AccessibilityFinding::kind)).toList()));
    }

    private Extraction extraction() {
        if (!reason.isEmpty()) {
            return new Unreadable(mediaType, Reason.valueOf(reason));
        }
        return sections.isEmpty() ? new NoText(mediaType) : new Text(mediaType, List.copyOf(sections), pages, title, language);
    }
}
