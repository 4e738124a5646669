package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.Agreement.Agreed;
import org.wirkstatt.selfanalysis.run.InvalidRunException;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** What the team settles on for one criterion, beside how its answers lie. */
@Named("selfanalysisAgreementPage")
@ViewScoped
public class AgreementPage implements Serializable {

    private static final long serialVersionUID = 1L;

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

    private String number;
    private String slug;
    private Way way;
    private String item;
    private long version;
    private String rating;
    private String reason;
    private String nextStep;
    private ArrayList<Differences.Line> conflictLines;

    public void load() {
        way = Way.of(number, null);
        if (meetings.view(way).isEmpty()) {
            Redirect.to(way.base());
            return;
        }
        TeamView.Line line = opened().lines().stream().filter(l -> l.item().equalsIgnoreCase(slug)).findFirst().orElseThrow(() -> new NotFoundException("criterion"));
        item = line.item();
        Agreed agreed = line.agreed();
        version = agreed.version();
        rating = agreed.rating() == null ? "" : agreed.rating().key();
        reason = agreed.reason();
        nextStep = agreed.nextStep();
    }

    private TeamView opened() {
        return meetings.view(way).orElseThrow(() -> new NotFoundException("run"));
    }

    private Agreed stored() {
        return line().agreed();
    }

    private TeamView.Line line() {
        return opened().lines().stream().filter(l -> l.item().equals(item)).findFirst().orElseThrow(() -> new NotFoundException("criterion"));
    }

    public synchronized void save() {
        save(version);
    }

    /** Saves over what somebody else saved, after both were shown. */
    public synchronized void saveMine() {
        save(stored().version());
    }

    private void save(long onto) {
        conflictLines = null;
        try {
            meetings.agree(way.run(), item, onto, Rating.of(rating).orElse(null), reason, nextStep);
            messages.done("selfanalysis", "agreement.saved", item);
            Redirect.to(way.base() + "/team#k-" + item);
        } catch (InvalidRunException e) {
            messages.show(e);
        } catch (EditConflictException e) {
            Agreed there = stored();
            conflictLines = new ArrayList<>(Differences.between(text(there.rating() == null ? "" : there.rating().key(), there.reason(), there.nextStep()),
                    text(rating, reason, nextStep)));
        }
    }

    private String text(String chosen, String why, String next) {
        String level = getOptions().stream().filter(option -> option.getValue().equals(chosen)).map(SelectItem::getLabel).findFirst().orElse("");
        return label("agreement.rating") + ": " + level + "\n" + label("agreement.reason") + ": " + (why == null ? "" : why) + "\n" + label("agreement.next") + ": "
                + (next == null ? "" : next);
    }

    private String label(String key) {
        return labels.text(language.getLocale(), key);
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return way.base() + "/team/" + slug;
    }

    public RunSheets.Row getRow() {
        return item == null ? null : sheets.row(opened(), line(), language.getLocale());
    }

    public TeamView getView() {
        return opened();
    }

    public List<SelectItem> getOptions() {
        return sheets.choices(opened().run(), item, language.getLocale());
    }

    public Way getWay() {
        return way;
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

    public String getNextStep() {
        return nextStep;
    }

    public void setNextStep(String nextStep) {
        this.nextStep = nextStep;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
