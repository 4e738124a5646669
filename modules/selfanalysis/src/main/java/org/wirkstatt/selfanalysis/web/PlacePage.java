package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.run.LinkEndedException;
import org.wirkstatt.selfanalysis.run.PlaceService;
import org.wirkstatt.selfanalysis.run.PlaceView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The own place in a run: who sits here, what is answered, what is open. */
@Named("selfanalysisPlacePage")
@ViewScoped
public class PlacePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient PlaceService places;
    @Inject
    transient ThisDevice device;
    @Inject
    transient RunSheets sheets;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String number;
    private String secret;
    private Way way;
    private PlaceView view;
    private ArrayList<RunSheets.Stop> stops = new ArrayList<>();
    private String name;
    private boolean sure;

    public void load() {
        way = Way.of(number, secret);
        try {
            view = places.view(way.on(device.remembered()));
        } catch (LinkEndedException e) {
            Redirect.to(Redirect.ENDED);
            return;
        }
        name = view.name();
        stops = new ArrayList<>(sheets.stops(view, way, language.getLocale()));
    }

    public void begin() {
        boolean first = !view.begun();
        if (messages.orShow(() -> places.begin(here(), name), "") != null) {
            if (!first) {
                messages.done(MODULE, "place.name.done");
            }
            Redirect.to(first ? way.criterion(stops.get(0).slug()) : way.own());
        }
    }

    public void finish() {
        act(() -> places.finish(here()), "place.finished.done");
    }

    public void goOn() {
        act(() -> places.goOn(here()), "place.goOn.done");
    }

    /** Asks once more before {@link #leave}. */
    public void askToLeave() {
        sure = true;
    }

    public void leave() {
        if (messages.orShow(() -> places.leave(here()), "") == null) {
            return;
        }
        messages.done(MODULE, "place.left.done");
        Redirect.to("/selbstanalyse");
    }

    private Way here() {
        return way.on(device.get());
    }

    private void act(Runnable action, String done) {
        if (messages.orShow(action, "") != null) {
            messages.done(MODULE, done);
            Redirect.to(way.own());
        }
    }

    public PlaceView getView() {
        return view;
    }

    public Way getWay() {
        return way;
    }

    public List<RunSheets.Stop> getStops() {
        return stops;
    }

    public String getProgress() {
        return labels.text(language.getLocale(), "place.progress", view.answers().size(), stops.size());
    }

    /** What stays open when the person finishes now; empty for nothing. */
    public String getOpen() {
        int open = stops.size() - view.answers().size();
        return open == 0 ? "" : labels.text(language.getLocale(), "place.open", open);
    }

    /** How many devices the own link was used on, if that is worth a look; empty for one. */
    public String getDevices() {
        return view.devices() < 2 ? "" : labels.text(language.getLocale(), "place.devices", view.devices());
    }

    /** Where to go on: the first criterion without an answer, else the first. */
    public String getNextPath() {
        return stops.stream().filter(stop -> !stop.done()).findFirst().orElse(stops.get(0)).path();
    }

    public boolean isSure() {
        return sure;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
