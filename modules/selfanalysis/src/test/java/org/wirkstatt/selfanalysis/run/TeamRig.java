package org.wirkstatt.selfanalysis.run;

import java.time.Duration;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.testkit.AdjustableClock;

/** Runs with a team on a real database, for tests of what a team does after its talk. */
public final class TeamRig {

    /** Whose run it is. */
    public static final InitiativeId LAB = RunRig.LAB;

    private final RunRig rig;
    private final RunDirectory directory = new RunDirectory();
    private Way guest;

    public TeamRig(EntityManager em, AdjustableClock clock) {
        rig = new RunRig(em, clock);
        directory.runs = rig.repository;
    }

    public RunService runs() {
        return rig.runs;
    }

    public RunDirectory directory() {
        return directory;
    }

    public CurrentUser user() {
        return rig.access.user;
    }

    public CatalogueReader catalogues() {
        return rig.runs.catalogues;
    }

    public void asMember(long number) {
        rig.as(number, new Grant(Role.INITIATIVE_MEMBER, Place.of(LAB)));
    }

    public void as(long number, Grant... grants) {
        rig.as(number, grants);
    }

    /** A run that member 1 started, sealed. */
    public long sealed() {
        return rig.started();
    }

    /** A run that member 1 and Ana, who has a link, answered; opened. Member 1 asks. */
    public long opened() {
        long run = rig.started();
        guest = rig.link(run, "Ana");
        rig.answerAs(Way.toRun(run), "A1", "1", null);
        rig.places.finish(Way.toRun(run));
        rig.places.begin(guest, "Ana");
        rig.answerAs(guest, "A1", "2", null);
        rig.places.finish(guest);
        rig.asMember(1).runs.open(run);
        rig.repository.flush();
        return run;
    }

    /** Ana leaves the team of the run that was opened last. */
    public void anaLeaves() {
        rig.places.leave(guest);
        rig.repository.flush();
    }

    public void delete(long run) {
        rig.runs.delete(run);
    }

    public void forward(int days) {
        rig.clock.forward(Duration.ofDays(days));
    }
}
