package org.wirkstatt.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.wirkstatt.platform.error.Fault;

/** The rules a page or news item must meet. Collects every breach, so that a form can show all of them at once. */
final class PageCheck {

    private static final Set<String> LANGUAGES = Set.of("de", "en", "de-x-leicht");
    private static final int LINE = 300;
    private static final int LEAD = 600;
    private static final int BODY = 200_000;
    private static final int ROWS = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final PageFile file;

    private PageCheck(PageFile file) {
        this.file = file;
    }

    /** All breaches in {@code file}, in the order of its fields; empty if it can be kept. */
    static List<Fault> faults(PageKind kind, PageFile file) {
        PageCheck check = new PageCheck(file);
        check.basics(kind);
        check.lists();
        return List.copyOf(check.faults);
    }

    private void basics(PageKind kind) {
        required("title", file.title(), LINE);
        atMost("lead", file.lead(), LEAD);
        must(LANGUAGES.contains(file.language()), "language", "error.language", "");
        must(kind == PageKind.PAGE || file.published() != null, "published", "error.required", "");
        atMost("body", file.body(), BODY);
    }

    private void lists() {
        each("timeline", file.timeline(), (f, t) -> {
            must(t.when() != null, f + "when", "error.required", "");
            required(f + "title", t.title(), LINE);
            atMost(f + "text", t.text(), LEAD);
            source(f, t.source());
        });
        each("figures", file.figures(), (f, x) -> {
            required(f + "value", x.value(), LINE);
            required(f + "label", x.label(), LINE);
            source(f, x.source());
        });
        each("sources", file.sources(), (f, s) -> {
            required(f + "title", s.title(), LINE);
            must(s.url() == null || isWebAddress(s.url()), f + "url", "error.url", "");
            atMost(f + "publisher", s.publisher(), LINE);
        });
    }

    private <T> void each(String field, List<T> rows, BiConsumer<String, T> check) {
        must(rows.size() <= ROWS, field, "error.tooMany", ROWS);
        for (int i = 0; i < rows.size(); i++) {
            check.accept(field + "[" + i + "].", rows.get(i));
        }
    }

    private void source(String field, Integer source) {
        must(source == null || (source >= 1 && source <= file.sources().size()), field + "source", "error.source", source);
    }

    private void required(String field, String value, int most) {
        must(value != null && !value.isBlank(), field, "error.required", "");
        atMost(field, value, most);
    }

    private void atMost(String field, String value, int most) {
        must(value == null || value.length() <= most, field, "error.tooLong", most);
    }

    private void must(boolean rule, String field, String messageKey, Object argument) {
        if (!rule) {
            faults.add(new Fault(field, messageKey, argument));
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
