package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.run.PlaceService;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.workshop.WorkshopService;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The door to a workshop: the code on the wall, and a name for those who like. */
@Named("selfanalysisEnterPage")
@ViewScoped
public class EnterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WorkshopService workshops;
    @Inject
    transient PlaceService places;
    @Inject
    transient RoomSeats seats;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String code;
    private String name;

    /** A second submit finds the place that the first one made. */
    public synchronized void enter() {
        messages.orShow(() -> {
            Way way = workshops.enter(code, name, seats.all(), language.getLocale());
            seats.add(places.view(way).run().id(), way);
            Redirect.to(way.base() + "/raum");
        }, "");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
