package org.wirkstatt.selfanalysis.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.form.FormGuard;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.run.RoomService;
import org.wirkstatt.selfanalysis.run.RoomView;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.Way;

/** Workshops: members of the initiative lead them, whoever reads the code on the wall takes part. */
@ApplicationScoped
@Transactional
public class WorkshopService {

    @Inject
    WorkshopRepository workshops;
    @Inject
    RoomService rooms;
    @Inject
    CatalogueReader catalogues;
    @Inject
    ClientAddress client;
    @Inject
    Clock clock;
    private final FormGuard guard = new FormGuard(RoomCode.TRIES_AN_HOUR, RoomCode.TRIES_AN_HOUR, RoomCode.TRIES_AN_HOUR);

    /** Starts the workshop of a run, or takes it up again where it ended. While it runs nothing happens. */
    public void start(long run) {
        RunHead head = rooms.require(run);
        Optional<Workshop> known = workshops.ofRun(run);
        if (known.filter(Workshop::isRunning).isPresent()) {
            return;
        }
        Workshop workshop = known.orElseGet(() -> new Workshop(run, criteria(head).get(0).id()));
        admit(workshop);
    }

    /** Shows a new code; who came with the one before stays. */
    public void renewCode(long run) {
        admit(running(run));
    }

    private void admit(Workshop workshop) {
        workshop.admit(RoomCode.fresh(), clock.instant().plus(RoomCode.HOLDS));
        workshops.add(workshop);
    }

    /** Goes on to a criterion. @throws NotFoundException if the edition of the run has none with this key */
    public void show(long run, String item) {
        Workshop workshop = running(run);
        if (criteria(rooms.require(run)).stream().noneMatch(c -> c.id().equals(item))) {
            throw new NotFoundException("criterion");
        }
        workshop.show(item);
    }

    /**
     * Shows the answers to the criterion that the room is at.
     *
     * @param item that whoever asks for it has in view
     * @throws InvalidWorkshopException if somebody else led the room on meanwhile
     */
    public void unfold(long run, String item) {
        if (!running(run).itemKey().equals(item)) {
            throw new InvalidWorkshopException("unfold", "error.workshop.moved");
        }
        rooms.unfold(run, item);
    }

    /** Ends it: the code and the room; places and answers stay. */
    public void end(long run) {
        Workshop workshop = running(run);
        rooms.disperse(run);
        workshop.end(clock.instant());
    }

    private Workshop running(long run) {
        rooms.require(run);
        return workshops.ofRun(run).filter(Workshop::isRunning).orElseThrow(() -> new InvalidWorkshopException("unfold", "error.workshop.over"));
    }

    private List<Criterion> criteria(RunHead run) {
        return run.part(catalogues.find(run.edition()).orElseThrow(() -> new NotFoundException("edition")).catalogue()).criteria();
    }

    /** What the wall shows. Empty before the first workshop of the run. @param way of a member or of somebody with a place */
    public Optional<WorkshopView> view(Way way) {
        // asks for the rights, too
        RoomView any = rooms.view(way, "");
        return workshops.ofRun(any.run().id()).map(workshop -> {
            boolean running = workshop.isRunning() && !any.run().opened();
            Optional<String> code = running && way.run() != null ? workshop.code(clock.instant()) : Optional.empty();
            return new WorkshopView(rooms.view(way, workshop.itemKey()), running, code.map(RoomCode::grouped).orElse(null),
                    code.isPresent() ? workshop.codeUntil() : null);
        });
    }

    /**
     * Lets somebody in who typed the code on the wall.
     *
     * @param name null or blank for none
     * @param before places that this browser has, by number of the run: who comes again keeps the place
     * @return the way to the place
     * @throws InvalidWorkshopException if no workshop has this code now
     * @throws org.wirkstatt.platform.form.FormRefusedException if too many codes were tried from one network
     */
    public Way enter(String code, String name, Map<Long, Way> before, Locale locale) {
        guard.count("from " + client.network(), RoomCode.TRIES_AN_HOUR, clock.instant());
        Workshop workshop = find(code).orElseThrow(() -> new InvalidWorkshopException("code", "error.workshop.code"));
        Way own = before.get(workshop.runId());
        if (own != null && rooms.enterAgain(own)) {
            return own;
        }
        return rooms.admit(workshop.runId(), name, locale);
    }

    private Optional<Workshop> find(String code) {
        return RoomCode.read(code).flatMap(workshops::byCode).filter(workshop -> workshop.code(clock.instant()).isPresent());
    }
}
