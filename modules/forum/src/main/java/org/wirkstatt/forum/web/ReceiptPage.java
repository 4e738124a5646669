package org.wirkstatt.forum.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.moderation.Complaint;
import org.wirkstatt.forum.moderation.Complaints;
import org.wirkstatt.forum.moderation.Reports;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** What came of a report, for whoever has its number: who reported can object here, and a second person decides here about that. */
@Named("forumReceiptPage")
@ViewScoped
public class ReceiptPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Reports reports;
    @Inject
    transient Complaints complaints;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private String code;
    private transient Reports.State state;

    public void load() {
        state();
    }

    private Reports.State state() {
        if (state == null) {
            state = reports.state(code);
        }
        return state;
    }

    /** Objects to what was decided. */
    public synchronized void complain() {
        attempt(() -> complaints.complain(code, text.text("text")), "decision.appealed", state().report().path());
    }

    /** The report has to be decided anew: on to the post. */
    public synchronized void grant() {
        attempt(() -> complaints.decide(code, true, text.text("answer")), "complaint.again", "/forum/beitrag/" + state().report().postId() + "/moderieren");
    }

    public synchronized void refuse() {
        attempt(() -> complaints.decide(code, false, text.text("answer")), "decision.answered", state().report().path());
    }

    private void attempt(Runnable action, String done, String next) {
        try {
            action.run();
            messages.done("forum", done);
            Go.to(next);
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    public String getNumber() {
        return state().report().code();
    }

    public String getSince() {
        return labels.text("receipt.since", format.time(state().report().createdAt()), labels.label(state().report().reason()));
    }

    public boolean isOpen() {
        return state().report().isOpen();
    }

    /** What was decided, in one sentence. */
    public String getOutcome() {
        return state().decision().map(d -> labels.text(d.isUndone() ? "receipt.undone" : "receipt.decided", labels.label(d.action()), format.day(d.decidedAt())))
                .orElseGet(() -> labels.text("receipt.closed"));
    }

    public boolean isMayComplain() {
        return complaints.mayComplain(state());
    }

    public String getComplainUntil() {
        return state().decision().map(d -> labels.text("decision.appealUntil", format.day(d.appealUntil()))).orElse("");
    }

    public boolean isMayDecide() {
        return complaints.mayDecide(state());
    }

    /** Null without a complaint. */
    public Complaint getComplaint() {
        return state().complaint().orElse(null);
    }

    public String getComplaintState() {
        Complaint complaint = getComplaint();
        return complaint == null ? "" : labels.text(complaint.isOpen() ? "decision.appealOpen" : complaint.isGranted() ? "complaint.granted" : "decision.appealRefused",
                format.time(complaint.isOpen() ? complaint.createdAt() : complaint.decidedAt()));
    }

    public Fields getText() {
        return text;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
