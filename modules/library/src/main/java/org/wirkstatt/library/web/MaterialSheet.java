package org.wirkstatt.library.web;

import java.util.List;

import org.wirkstatt.library.material.Attribution;
import org.wirkstatt.library.material.MaterialView;

/**
 * Everything a page says about a material in one language, ready to be written.
 *
 * @param html safe HTML of the body; empty without
 * @param jsonLd AMB, escaped for a script element
 * @param visibility {@code public}, {@code members} or {@code draft}
 * @param reviewed sentence on the last review
 * @param overdue sentence on a review that is due; empty if none is
 * @param attribution null for internal material
 * @param attributionLine plain text to copy; empty for internal material
 */
public record MaterialSheet(MaterialView view, String html, String jsonLd, String kind, String visibility, String reviewed, String overdue,
        List<FileLine> files, List<FileText> texts, List<Fact> facts, Attribution attribution, String attributionLine, String licence,
        List<EditionLine> editions) {

    /**
     * @param opened address that shows it in the browser; empty where it can only be downloaded
     * @param extent pages and size
     * @param state what is known of its text and of its alternative text
     * @param trouble whether the state is one that somebody should mend
     */
    public record FileLine(String name, String title, String path, String opened, String format, String extent, String state, boolean trouble) {
    }

    /** The readable text of a file. @param cut whether there is more than is shown */
    public record FileText(String id, String title, String path, List<Section> sections, boolean cut) {
    }

    /** @param place such as 'Seite 4'; may be empty @param path opens the place */
    public record Section(String place, String path, List<String> paragraphs) {
    }

    public record Fact(String label, List<Value> values) {
    }

    /** @param path list of the toolkit filtered by this value; empty without */
    public record Value(String text, String path) {
    }

    /** @param path empty for the edition that is shown */
    public record EditionLine(int number, String path, String date, String note, boolean current, boolean changesWorkshop) {
    }
}
