package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.QrCodes;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.workshop.WorkshopService;
import org.wirkstatt.selfanalysis.workshop.WorkshopView;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The wall of a workshop, with what the moderation does: code, present criterion, how many answered, how the answers lie. */
@Named("selfanalysisWorkshopPage")
@ViewScoped
public class WorkshopPage implements Serializable {

    private static final long serialVersionUID = 1L;

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
    private transient CriterionSheet sheet;
    private transient RunSheets.Row row;
    private transient List<RoomSheets.Stop> stops;

    public void load() {
        run = runs.view(Way.of(number, null).run()).run();
        look();
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

    /** The criterion on this page, as the team sees it. @throws NotFoundException as long as it is sealed */
    TeamView unfolded() {
        return meetings.unfolded(way(), item).orElseThrow(() -> new NotFoundException("criterion"));
    }

    String item() {
        return item;
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
            TeamView shown = unfolded();
            row = sheets.row(shown, shown.lines().get(0), language.getLocale());
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

    public String getPath() {
        return run.path() + "/workshop";
    }

    public boolean isSure() {
        return sure;
    }

    public boolean isEnding() {
        return ending;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
