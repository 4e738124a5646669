package org.wirkstatt.forum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.moderation.Reports;
import org.wirkstatt.ui.Format;

/** What came of a report, for whoever has its number. */
@Named("forumReceiptPage")
@RequestScoped
public class ReceiptPage {

    @Inject
    Reports reports;
    @Inject
    Labels labels;
    @Inject
    Format format;

    private String code;
    private Reports.State state;

    public void load() {
        state = reports.state(code);
    }

    public String getNumber() {
        return state.report().code();
    }

    public String getSince() {
        return labels.text("receipt.since", format.time(state.report().createdAt()), labels.label(state.report().reason()));
    }

    public boolean isOpen() {
        return state.report().isOpen();
    }

    /** What was decided, in one sentence. */
    public String getOutcome() {
        return state.decision().map(d -> labels.text(d.isUndone() ? "receipt.undone" : "receipt.decided", labels.label(d.action()), format.day(d.decidedAt())))
                .orElseGet(() -> labels.text("receipt.closed"));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
