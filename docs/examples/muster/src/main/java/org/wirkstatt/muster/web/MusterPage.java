package org.wirkstatt.muster.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.muster.EntryService;
import org.wirkstatt.ui.Messages;

/** Entries, and the form that adds one. */
@Named("musterPage")
@ViewScoped
public class MusterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EntryService entries;
    @Inject
    transient Messages messages;

    private List<Line> lines;
    private String text;

    /** An entry as the page shows it. */
    public record Line(String text, Instant at) implements Serializable {
    }

    /** One form adds one entry however often it is sent. */
    public synchronized String add() {
        return messages.orShow(() -> {
            entries.add(text);
            text = null;
            lines = null;
            messages.done("muster", "entries.added");
        }, null);
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = entries.latest().stream().map(e -> new Line(e.text(), e.writtenAt())).toList();
        }
        return lines;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
