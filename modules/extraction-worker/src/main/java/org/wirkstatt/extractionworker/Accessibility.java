package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for what hinders people in a file, as far as a program can know it. Whatever goes wrong here, the text of the file is read all the same.
 */
final class Accessibility {

    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Accessibility() {
    }

    /** @param text whether the file has any @return null if nobody could look */
    static List<Answer.Finding> findings(String type, Path file, boolean text) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return null;
        }
        Found found = new Found();
        try {
            switch (type) {
                case "application/pdf" -> PdfAccess.look(file, text, found);
                case WORD -> OfficeAccess.word(file, found);
                case SLIDES -> OfficeAccess.slides(file, found);
                case SHEETS -> OfficeAccess.sheets(file, found);
                case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.presentation",
                        "application/vnd.oasis.opendocument.spreadsheet" -> OdfAccess.look(file, type, found);
                default -> {
                    return null;
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | org.xml.sax.SAXException e) { // a hostile file may throw anything
            return null;
        }
        return found.all();
    }

    /** What was found so far, each kind with its number and the first place. */
    static final class Found {

        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, String> places = new TreeMap<>();

        /** @param place page or slide, or a few words; empty without */
        void add(String kind, String place) {
            counts.merge(kind, 1, Integer::sum);
            places.putIfAbsent(kind, place);
        }

        void addIf(boolean missing, String kind) {
            if (missing) {
                add(kind, "");
            }
        }

        private List<Answer.Finding> all() {
            List<Answer.Finding> all = new ArrayList<>();
            counts.forEach((kind, count) -> all.add(new Answer.Finding(kind, count, places.get(kind))));
            return all;
        }
    }

    /** Follows the levels of headings, from 1. */
    static final class Outline {

        private final Found found;
        private int last;
        private int paragraphs;

        Outline(Found found) {
            this.found = found;
        }

        void heading(int level, String text) {
            if (last > 0 && level > last + 1) {
                found.add("HEADING_SKIPPED", text);
            }
            last = level;
        }

        void paragraph() {
            paragraphs++;
        }

        /** @param most paragraphs that need no heading */
        void end(int most) {
            found.addIf(last == 0 && paragraphs > most, "NO_HEADINGS");
        }
    }
}
