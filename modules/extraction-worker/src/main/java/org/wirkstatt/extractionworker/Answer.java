package org.wirkstatt.extractionworker;

import java.util.List;

/**
 * @param mediaType by content, without parameters
 * @param reason why there is no text, a name of the platform's {@code Reason}; empty if the file could be read
 * @param sections in reading order; empty if there is no text
 * @param pages pages, slides or sheets; 0 where the format has none
 */
record Answer(String mediaType, String reason, List<Section> sections, int pages, String title, String language) {

    record Section(int page, String heading, String text, boolean notes) {
    }

    static Answer unreadable(String mediaType, String reason) {
        return new Answer(mediaType, reason, List.of(), 0, "", "");
    }

    static Answer withoutText(String mediaType) {
        return new Answer(mediaType, "", List.of(), 0, "", "");
    }
}
