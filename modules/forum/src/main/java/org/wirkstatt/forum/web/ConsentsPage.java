package org.wirkstatt.forum.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.knowledge.Consents;
import org.wirkstatt.ui.Format;

/** What the reader was asked for: open questions first, then those that were answered. */
@Named("forumConsentsPage")
@RequestScoped
public class ConsentsPage {

    /** @param state in words */
    public record Row(String path, String title, String thread, String state) {
    }

    @Inject
    Consents consents;
    @Inject
    Labels labels;
    @Inject
    Format format;

    private List<Row> open = List.of();
    private List<Row> answered = List.of();

    public void load() {
        List<Consents.Asked> all = consents.list();
        open = all.stream().filter(Consents.Asked::isOpen).map(a -> row(a, labels.text("consents.until", format.day(a.request().dueAt())))).toList();
        answered = all.stream().filter(a -> !a.isOpen()).map(a -> row(a, labels.label(a.request().state()))).toList();
    }

    private static Row row(Consents.Asked asked, String state) {
        return new Row(asked.request().answerPath(), asked.request().title(), asked.thread().title(), state);
    }

    public List<Row> getOpen() {
        return open;
    }

    public List<Row> getAnswered() {
        return answered;
    }
}
