package org.wirkstatt.pages.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.wirkstatt.pages.PageFile;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.Rows;

/** A page or news item as it stands in the form of the editor: everything as typed. */
public final class PageForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Fields text = new Fields();
    private final HashMap<String, Rows> rows = new HashMap<>();
    private boolean draft;

    /** @param file of an existing text, or an empty one */
    PageForm(String slug, PageFile file) {
        text.with("slug", slug).with("title", file.title()).with("lead", file.lead()).with("language", file.language())
                .with("published", file.published()).with("body", file.body());
        draft = file.forEditorsOnly();
        fill("timeline", file.timeline(), t -> new Fields().with("when", t.when()).with("title", t.title()).with("text", t.text())
                .with("source", t.source()));
        fill("figures", file.figures(), f -> new Fields().with("value", f.value()).with("label", f.label()).with("asOf", f.asOf())
                .with("source", f.source()));
        fill("sources", file.sources(), s -> new Fields().with("title", s.title()).with("url", s.url()).with("publisher", s.publisher())
                .with("date", s.date()));
    }

    private <T> void fill(String key, List<T> values, Function<T, Fields> fields) {
        rows.put(key, new Rows(key, values.stream().map(fields).toList()));
    }

    /** What was typed; what cannot be read is left out and added to {@code faults}. */
    PageFile read(List<Fault> faults) {
        return new PageFile(text.text("title"), text.text("lead"), text.text("language"), text.day("published", "", faults), draft,
                rows.get("timeline").read((f, p) -> new PageFile.TimelineEntry(f.partial("when", p, faults), f.text("title"), f.text("text"),
                        f.number("source", p, faults))),
                rows.get("figures").read((f, p) -> new PageFile.Figure(f.text("value"), f.text("label"), f.partial("asOf", p, faults),
                        f.number("source", p, faults))),
                rows.get("sources").read((f, p) -> new PageFile.Source(f.text("title"), f.text("url"), f.text("publisher"),
                        f.partial("date", p, faults))),
                text.lines("body"));
    }

    public Map<String, String> getText() {
        return text.getValues();
    }

    /** Lists by their key in the content file. */
    public Map<String, Rows> getRows() {
        return rows;
    }

    String slug() {
        return text.text("slug");
    }

    public boolean isDraft() {
        return draft;
    }

    public void setDraft(boolean draft) {
        this.draft = draft;
    }
}
