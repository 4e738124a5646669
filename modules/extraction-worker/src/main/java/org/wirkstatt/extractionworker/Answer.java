package org.wirkstatt.extractionworker;

import java.util.List;

/**
 * @param mediaType by content, without parameters
 * @param reason why there is no text, a name of the platform's {@code Reason}; empty if the file could be read
 * @param sections in reading order; empty if there is no text
 * @param pages pages, slides or sheets; 0 where the format has none
 * @param findings what hinders people; null if nobody looked
 */
record Answer(String mediaType, String reason, List<Section> sections, int pages, String title, String language, List<Finding> findings) {

    /** @param kind a name of the platform's {@code AccessibilityFinding.Kind} @param place page or slide, or name; empty without */
    record Finding(String kind, int count, String place) {
    }

    record Section(int page, String heading, String text, boolean notes) {
    }

    static Answer unreadable(String mediaType, String reason) {
        return new Answer(mediaType, reason, List.of(), 0, "", "", null);
    }

    static Answer withoutText(String mediaType) {
        return new Answer(mediaType, "", List.of(), 0, "", "", null);
    }
}
