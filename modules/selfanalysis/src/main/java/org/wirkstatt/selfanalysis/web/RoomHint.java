package org.wirkstatt.selfanalysis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.workshop.WorkshopService;
import org.wirkstatt.selfanalysis.workshop.WorkshopView;

/** Whether a workshop goes on now, for pages of the run that lead there. */
@Named("selfanalysisRoomHint")
@RequestScoped
public class RoomHint {

    @Inject
    WorkshopService workshops;

    public boolean running(Way way) {
        return workshops.view(way).filter(WorkshopView::running).isPresent();
    }
}
