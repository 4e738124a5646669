package org.wirkstatt.extraction;

import java.util.List;

import org.wirkstatt.platform.file.TextExtractor.Extraction;
import org.wirkstatt.platform.file.TextExtractor.NoText;
import org.wirkstatt.platform.file.TextExtractor.Reason;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.file.TextExtractor.Text;
import org.wirkstatt.platform.file.TextExtractor.Unreadable;

/** One line from the worker; {@code reason} is empty if the file could be read. */
record WorkerAnswer(String mediaType, String reason, List<Section> sections, int pages, String title, String language) {

    Extraction toExtraction() {
        if (!reason.isEmpty()) {
            return new Unreadable(mediaType, Reason.valueOf(reason));
        }
        return sections.isEmpty() ? new NoText(mediaType) : new Text(mediaType, List.copyOf(sections), pages, title, language);
    }
}
