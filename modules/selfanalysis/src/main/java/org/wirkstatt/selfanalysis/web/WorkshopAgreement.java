package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.Agreement.Agreed;
import org.wirkstatt.selfanalysis.run.InvalidRunException;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** On the wall of a workshop: what the team settles on for the criterion that was just shown. */
@Named("selfanalysisWorkshopAgreement")
@ViewScoped
public class WorkshopAgreement implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    WorkshopPage page;
    @Inject
    transient MeetingService meetings;
    @Inject
    transient RunSheets sheets;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private long version;
    private String rating;
    private String reason;
    private String conflict;

    /** After the page; nothing happens while the criterion is sealed. */
    public void load() {
        if (page.isUnfolded()) {
            Agreed agreed = line().agreed();
            version = agreed.version();
            rating = agreed.rating() == null ? "" : agreed.rating().key();
            reason = agreed.reason();
        }
    }

    private TeamView.Line line() {
        return page.unfolded().lines().get(0);
    }

    /** Writes it down; the next step that is there stays. If somebody else wrote meanwhile, both are shown, and the next click replaces. */
    public synchronized void agree() {
        Agreed there = line().agreed();
        try {
            meetings.agree(page.getRun().id(), page.item(), version, Rating.of(rating).orElse(null), reason, there.nextStep());
            messages.done("selfanalysis", "agreement.saved", page.item());
            Redirect.to(page.getPath());
        } catch (InvalidRunException e) {
            messages.show(e);
        } catch (EditConflictException e) {
            version = there.version();
            conflict = label("workshop.conflict", there.rating() == null ? label("agreement.none") : page.getRow().agreed(), there.reason() == null ? "–" : there.reason());
        }
    }

    private String label(String key, Object... arguments) {
        return labels.text(language.getLocale(), key, arguments);
    }

    /** Empty while no workshop runs. */
    public List<SelectItem> getOptions() {
        return page.isRunning() ? sheets.choices(page.getRun(), page.item(), language.getLocale()) : List.of();
    }

    /** What somebody else wrote down; null for nothing. */
    public String getConflict() {
        return conflict;
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
