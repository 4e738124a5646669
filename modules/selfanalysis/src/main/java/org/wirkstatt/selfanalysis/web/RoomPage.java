package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.LinkEndedException;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.PlaceService;
import org.wirkstatt.selfanalysis.run.PlaceService.Written;
import org.wirkstatt.selfanalysis.run.PlaceView;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.RoomService;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.workshop.WorkshopService;
import org.wirkstatt.selfanalysis.workshop.WorkshopView;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The own place in a workshop, as on a phone: the criterion that the room is at, and how the answers lie once they are shown. */
@Named("selfanalysisRoomPage")
@ViewScoped
public class RoomPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Name of the radio buttons. */
    private static final String RATING = "stufe";

    @Inject
    transient PlaceService places;
    @Inject
    transient ThisDevice device;
    @Inject
    transient RoomService room;
    @Inject
    transient WorkshopService workshops;
    @Inject
    transient MeetingService meetings;
    @Inject
    transient RunSheets sheets;
    @Inject
    transient RoomSheets rooms;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String number;
    private String secret;
    private Way way;
    private PlaceView place;
    private WorkshopView view;
    private boolean in;
    private String item;
    private String rating;
    private String reason;
    private long base;
    private final String page = UUID.randomUUID().toString();
    private transient List<RunSheets.Option> options;
    private transient CriterionSheet sheet;
    private transient RunSheets.Row row;

    public void load() {
        way = Way.of(number, secret);
        try {
            place = places.view(way.on(device.remembered()));
        } catch (LinkEndedException e) {
            Redirect.to(Redirect.ENDED);
            return;
        }
        if (!place.begun() || place.closedHere()) {
            Redirect.to(way.own());
            return;
        }
        view = workshops.view(way).orElse(null);
        in = room.isIn(way);
        if (view != null) {
            item = view.room().item();
            PlaceView.Said said = place.answers().get(item);
            rating = said == null ? null : said.rating().key();
            reason = said == null ? null : said.reason();
            base = said == null ? 0 : said.version();
        }
    }

    public void enter() {
        act(() -> room.enter(here()), null);
    }

    /** Saves the answer to the criterion that is on this page, wherever the room is meanwhile. */
    public void save() {
        rating = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(RATING);
        boolean[] saved = new boolean[1];
        Written written = new Written(Rating.of(rating).orElse(null), reason, base, page);
        if (messages.orShow(() -> saved[0] = places.answer(here(), item, written), "") != null) {
            if (saved[0]) {
                messages.done("selfanalysis", "room.saved");
            }
            // beside a version from another device it waits for a choice
            Redirect.to(saved[0] ? getPath() : way.criterion(getSheet().slug()));
        }
    }

    private Way here() {
        return way.on(device.get());
    }

    private void act(Runnable action, String done) {
        if (messages.orShow(action, "") != null) {
            if (done != null) {
                messages.done("selfanalysis", done);
            }
            Redirect.to(getPath());
        }
    }

    public Way getWay() {
        return way;
    }

    public String getPath() {
        return way.base() + "/raum";
    }

    public PlaceView getPlace() {
        return place;
    }

    /** Null if there was no workshop yet. */
    public WorkshopView getView() {
        return view;
    }

    public boolean isRunning() {
        return view != null && view.running();
    }

    /** Whether this place takes part. */
    public boolean isIn() {
        return in;
    }

    public boolean isUnfolded() {
        return isRunning() && view.room().itemUnfolded();
    }

    /** Whether a level can be chosen now. */
    public boolean isAsking() {
        return isRunning() && in && !view.room().itemUnfolded() && !place.finished();
    }

    public boolean isAnswered() {
        return place.answers().containsKey(item);
    }

    public String getCount() {
        return rooms.count(view, language.getLocale());
    }

    /** Where a page asks whether the room went on. */
    public String getLive() {
        return way.run() == null ? "/api/v1/self-analysis/places/" + way.secret() + "/workshop" : "/api/v1/self-analysis/runs/" + way.run() + "/workshop";
    }

    /** Null if there was no workshop yet: parts that are not shown ask, too, when a refusal looks for its field. */
    public CriterionSheet getSheet() {
        if (sheet == null && view != null) {
            sheet = sheets.sheet(view.room().run(), item, language.getLocale());
        }
        return sheet;
    }

    public List<RunSheets.Option> getOptions() {
        if (options == null && view != null) {
            options = sheets.options(view.room().run(), item, language.getLocale());
        }
        return options;
    }

    /** Null as long as the criterion is sealed. */
    public RunSheets.Row getRow() {
        if (row == null && isUnfolded()) {
            TeamView shown = meetings.unfolded(way, item).orElseThrow(() -> new NotFoundException("criterion"));
            row = sheets.row(shown, shown.lines().get(0), language.getLocale());
        }
        return row;
    }

    public String getPosition() {
        List<RoomSheets.Stop> stops = rooms.stops(view.room(), language.getLocale());
        return labels.text(language.getLocale(), "criterion.number", stops.stream().map(RoomSheets.Stop::item).toList().indexOf(item) + 1, stops.size());
    }

    public String getRating() {
        return rating;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
