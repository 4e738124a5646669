package org.wirkstatt.pages;

import java.time.LocalDate;
import java.util.List;

import org.wirkstatt.platform.time.PartialDate;

/**
 * A page or news item as it is written in {@code content/pages/<slug>.md} and {@code content/news/<slug>.md}, in the history and in the
 * database. Component names are the keys of the file (docs/content-format.md). What is not known is null or an empty list.
 *
 * @param language BCP 47: {@code de}, {@code en}, or {@code de-x-leicht} for easy language
 * @param published the day a news item is dated
 * @param draft whether only editors see it; null means no
 * @param body Markdown
 */
public record PageFile(String title, String lead, String language, LocalDate published, Boolean draft, List<TimelineEntry> timeline,
        List<Figure> figures, List<Source> sources, String body) {

    public PageFile {
        language = language == null ? "de" : language;
        draft = Boolean.TRUE.equals(draft) ? Boolean.TRUE : null;
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
        figures = figures == null ? List.of() : List.copyOf(figures);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Whether only editors see it. */
    public boolean forEditorsOnly() {
        return draft != null;
    }

    /** @param source number in {@link PageFile#sources()}, from 1; null without */
    public record TimelineEntry(PartialDate when, String title, String text, Integer source) {
    }

    /**
     * @param value as shown, such as {@code 13} or {@code über 80}
     * @param source number in {@link PageFile#sources()}, from 1; null without
     */
    public record Figure(String value, String label, PartialDate asOf, Integer source) {
    }

    /** @param url null for a source that is not on the web */
    public record Source(String title, String url, String publisher, PartialDate date) {
    }
}
