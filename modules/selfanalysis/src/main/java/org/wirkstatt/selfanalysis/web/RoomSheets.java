package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.run.RoomView;
import org.wirkstatt.selfanalysis.workshop.WorkshopView;

/** Puts workshops into words. */
@ApplicationScoped
public class RoomSheets {

    @Inject
    RunSheets sheets;
    @Inject
    Labels labels;

    protected RoomSheets() {
    }

    /** A criterion in the list of a workshop. @param state done, now or open */
    public record Stop(String item, Words title, String state) implements Serializable {
    }

    List<Stop> stops(RoomView room, Locale locale) {
        Catalogue catalogue = sheets.edition(room.run()).catalogue();
        return catalogue.criteria().stream().map(c -> new Stop(c.id(), catalogue.words(c.title(), locale),
                room.unfolded().contains(c.id()) ? "done" : c.id().equals(room.item()) ? "now" : "open")).toList();
    }

    /** How many answered the criterion that the room is at; never what. One or two sentences. */
    public String count(WorkshopView view, Locale locale) {
        RoomView room = view.room();
        if (!view.running()) {
            return labels.text(locale, "workshop.ended");
        }
        if (room.itemUnfolded()) {
            return labels.text(locale, "workshop.shown", room.people());
        }
        return room.counted() == 0 ? labels.text(locale, "workshop.nobody") : labels.text(locale, "workshop.count", room.answered(), room.counted());
    }
}
