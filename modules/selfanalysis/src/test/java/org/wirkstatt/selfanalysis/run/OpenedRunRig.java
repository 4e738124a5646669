package org.wirkstatt.selfanalysis.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.initiative.ProjectDirectory.ProjectEntry;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.testkit.AdjustableClock;

/** Opened runs on a real database, for tests of what an initiative lets out of its hands. */
public final class OpenedRunRig {

    /** The initiative whose member 1 is after {@link #asMember}. */
    public static final InitiativeId LAB = RunRig.LAB;

    private final RunRig rig;
    private final EntityManager em;
    private final OpenedRuns opened = new OpenedRuns();

    public OpenedRunRig(EntityManager em, AdjustableClock clock) {
        this.em = em;
        rig = new RunRig(em, clock);
        opened.runs = rig.repository;
        opened.contributions = rig.contributions;
        opened.access = rig.access;
        opened.meetings = rig.meetings;
    }

    public OpenedRuns runs() {
        return opened;
    }

    public CurrentUser user() {
        return rig.access.user;
    }

    public CatalogueReader catalogues() {
        return rig.meetings.catalogues;
    }

    public void as(long number, Grant... grants) {
        rig.as(number, grants);
    }

    public void asMember() {
        rig.asMember(1);
    }

    public void asVisitor() {
        rig.asVisitor();
    }

    /** A sealed run of {@link #LAB} with one person who is finished. */
    public long sealed() {
        long run = rig.started();
        rig.answerAs(Way.toRun(run), "A1", "1", "satz-einer-person");
        rig.places.finish(Way.toRun(run));
        rig.repository.flush();
        return run;
    }

    /** A run of {@link #LAB} that two people answered, opened, with something agreed. */
    public long opened() {
        long run = rig.started();
        Way guest = rig.link(run, "Ana");
        rig.answerAs(Way.toRun(run), "A1", "1", "satz-einer-person");
        rig.answerAs(Way.toRun(run), "R1", "2", null);
        rig.places.finish(Way.toRun(run));
        rig.repository.flush();
        rig.asVisitor().answerAs(guest, "A1", "2", null);
        rig.places.finish(guest);
        rig.repository.flush();
        rig.asMember(1).runs.open(run);
        rig.repository.flush();
        rig.meetings.agree(run, "R1", 0, Rating.level(2), "grund-des-teams", "schritt-des-teams");
        rig.repository.flush();
        return run;
    }

    public void delete(long run) {
        rig.asMember(1).runs.delete(run);
    }

    /**
     * A run of any initiative, opened and contributing from now on.
     *
     * @param ratings what each person says to each criterion, by key
     */
    public long contributing(long initiative, String edition, Instant openedAt, List<Map<String, String>> ratings) {
        AnalysisRun run = new AnalysisRun(UUID.randomUUID().toString(), "I" + initiative, new ProjectEntry(initiative, new InitiativeId(initiative), "P"), edition, "T", null,
                new MemberId(1), openedAt);
        run.open(openedAt);
        run.contribute(openedAt);
        em.persist(run);
        long person = 1000;
        for (Map<String, String> said : ratings) {
            Seat seat = new Seat(run, new MemberId(++person), "P", openedAt);
            seat.finish(openedAt);
            em.persist(seat);
            said.forEach((item, rating) -> em.persist(new Answer(seat, item).say(Rating.of(rating).orElseThrow(), null, null, DeviceKind.OTHER, openedAt)));
        }
        em.flush();
        return run.id();
    }

    /** Takes back, or agrees again, that a run contributes. */
    public void contribute(long run, Instant since) {
        rig.repository.find(run).orElseThrow().contribute(since);
        em.flush();
    }

    public void remove(long run) {
        rig.repository.remove(rig.repository.find(run).orElseThrow());
    }

    /** Erases the account of the {@code nth} person, from 1, of every run, answers included. */
    public void erasePerson(int nth) {
        rig.data.erase(new MemberId(1000 + nth), Contributions.DELETE);
        em.flush();
    }
}
