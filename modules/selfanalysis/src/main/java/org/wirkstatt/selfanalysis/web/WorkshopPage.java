package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.QrCodes;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.Agreement.Agreed;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.workshop.WorkshopService;
import org.wirkstatt.selfanalysis.workshop.WorkshopView;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The wall of a workshop, with what the moderation does: code, present criterion, how many answered, how the answers lie, what the team settles on. */
@Named("selfanalysisWorkshopPage")
@ViewScoped
public class WorkshopPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient WorkshopService workshops;
    @Inject
    transient RunService runs;
    @Inject
    transient MeetingService meetings;
    @Inject
    transient RunSheets sheets;
    @Inject
    transient RoomSheets rooms;
    @Inject
    transient QrCodes qrCodes;
    @Inject
    transient PublicAddress address;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String number;
    private RunHead run;
    private WorkshopView view;
    private String item;
    private boolean sure;
    private boolean ending;
    private long version;
    private String rating;
    private String reason;
    private String conflict;
    private transient CriterionSheet sheet;
    private transient RunSheets.Row row;
    private transient List<RoomSheets.Stop> stops;

    public void load() {
        run = runs.view(Way.of(number, null).run()).run();
        look();
        if (isUnfolded()) {
            Agreed agreed = line().agreed();
            version = agreed.version();
            rating = agreed.rating() == null ? "" : agreed.rating().key();
            reason = agreed.reason();
        }
    }

    /** The page shows one criterion until it is loaded anew, even if somebody else leads on: what is typed belongs to it. */
    private void look() {
        view = workshops.view(way()).orElse(null);
        item = view == null ? null : item == null ? view.room().item() : item;
    }

    private Way way() {
        return Way.toRun(run.id());
    }

    public void start() {
        act(() -> workshops.start(run.id()));
    }

    public void renewCode() {
        act(() -> workshops.renewCode(run.id()));
    }

    public void show(String next) {
        act(() -> workshops.show(run.id(), next));
    }

    /** Asks once more while somebody has not answered. */
    public void unfold() {
        look();
        if (!sure && view != null && view.room().enough() && view.room().answered() < view.room().counted()) {
            sure = true;
            return;
        }
        act(() -> workshops.unfold(run.id(), item));
    }

    /** Asks once more before {@link #end}. */
    public void askToEnd() {
        ending = true;
    }

    public void end() {
        act(() -> workshops.end(run.id()));
    }

    private void act(Runnable action) {
        if (messages.orShow(action, "") != null) {
            Redirect.to(getPath());
        } else {
            look();
        }
    }

    /** Writes down what the team settled on. If somebody else did meanwhile, both are shown, and the next click replaces. */
    public synchronized void agree() {
        Agreed there = line().agreed();
        try {
            if (messages.orShow(() -> meetings.agree(run.id(), item, version, Rating.of(rating).orElse(null), reason, there.nextStep()), "") != null) {
                messages.done(MODULE, "agreement.saved", item);
                Redirect.to(getPath());
            }
        } catch (EditConflictException e) {
            version = there.version();
            conflict = labels.text(language.getLocale(), "workshop.conflict", there.rating() == null ? labels.text(language.getLocale(), "agreement.none")
                    : sheets.row(unfolded(), line(), language.getLocale()).agreed(), there.reason() == null ? "–" : there.reason());
        }
    }

    private TeamView unfolded() {
        return meetings.unfolded(way(), item).orElseThrow(() -> new org.wirkstatt.platform.error.NotFoundException("criterion"));
    }

    private TeamView.Line line() {
        return unfolded().lines().get(0);
    }

    public RunHead getRun() {
        return run;
    }

    /** Null before the first workshop. */
    public WorkshopView getView() {
        return view;
    }

    public boolean isRunning() {
        return view != null && view.running();
    }

    public boolean isUnfolded() {
        return isRunning() && view.room().unfolded().contains(item);
    }

    /** What the wall's own address for phones is, without the code. */
    public String getEntry() {
        return address.of("/selbstanalyse/raum");
    }

    /** As people read and type it: without the scheme. */
    public String getEntryText() {
        return getEntry().replaceFirst("^https?://", "");
    }

    public String getQr() {
        return qrCodes.svg(getEntry() + "?code=" + view.code(), labels.text(language.getLocale(), "workshop.qr"));
    }

    public String getCount() {
        return rooms.count(view, language.getLocale());
    }

    /** Null unless a workshop runs: parts that are not shown ask, too, when a refusal looks for its field. */
    public CriterionSheet getSheet() {
        if (sheet == null && isRunning()) {
            sheet = sheets.sheet(run, item, language.getLocale());
        }
        return sheet;
    }

    /** Null as long as the criterion is sealed. */
    public RunSheets.Row getRow() {
        if (row == null && isUnfolded()) {
            row = sheets.row(unfolded(), line(), language.getLocale());
        }
        return row;
    }

    public List<RoomSheets.Stop> getStops() {
        if (!isRunning()) {
            return List.of();
        }
        if (stops == null) {
            stops = rooms.stops(view.room(), language.getLocale());
        }
        return stops;
    }

    /** The first criterion after this one that is still sealed; null for none. */
    public RoomSheets.Stop getNext() {
        List<RoomSheets.Stop> all = getStops();
        if (all.isEmpty()) {
            return null;
        }
        int here = all.stream().map(RoomSheets.Stop::item).toList().indexOf(item);
        List<RoomSheets.Stop> turned = new ArrayList<>(all.subList(here + 1, all.size()));
        turned.addAll(all.subList(0, here));
        return turned.stream().filter(stop -> !stop.state().equals("done")).findFirst().orElse(null);
    }

    public List<SelectItem> getOptions() {
        if (!isRunning()) {
            return List.of();
        }
        List<SelectItem> options = new ArrayList<>(List.of(new SelectItem("", labels.text(language.getLocale(), "agreement.none"))));
        sheets.options(run, item, language.getLocale()).forEach(option -> options.add(new SelectItem(option.key(),
                (option.step() == null ? "" : labels.text(language.getLocale(), "criterion.step", option.step().value()) + ": ") + option.name().text())));
        return options;
    }

    public String getPath() {
        return run.path() + "/workshop";
    }

    public boolean isSure() {
        return sure;
    }

    public boolean isEnding() {
        return ending;
    }

    /** What somebody else wrote down; null for nothing. */
    public String getConflict() {
        return conflict;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
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
