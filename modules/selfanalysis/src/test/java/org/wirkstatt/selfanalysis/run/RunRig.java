package org.wirkstatt.selfanalysis.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.initiative.ProjectDirectory;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.PublishedSample;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;

/** Runs on a real database; who asks can be changed, and so can the time. */
public final class RunRig {

    static final InitiativeId LAB = new InitiativeId(3);
    static final InitiativeId OTHER = new InitiativeId(4);
    static final long PROJECT = 11;

    final RunRepository repository = new RunRepository();
    final ContributionRepository contributions = new ContributionRepository();
    final RunAccess access = new RunAccess();
    final SeatDevices devices = new SeatDevices();
    final DeviceRetention deviceRetention = new DeviceRetention();
    final DevicePersonalData deviceData = new DevicePersonalData();
    final RunService runs = new RunService();
    final TeamService team = new TeamService();
    final PlaceService places = new PlaceService();
    final MeetingService meetings = new MeetingService();
    public final RoomService rooms = new RoomService();
    public final SheetService sheets = new SheetService();
    final RunPersonalData data = new RunPersonalData();
    final RunRetention retention = new RunRetention();
    final List<Mail> sent = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final AdjustableClock clock;
    public final CatalogueReader catalogues;
    private Optional<Member> asking = Optional.empty();

    /** Everybody who asks is a member of nothing until {@link #as}. */
    public RunRig(EntityManager em, AdjustableClock clock) {
        this.clock = clock;
        repository.em = em;
        contributions.em = em;
        CurrentUser user = new CurrentUser() {
            @Override
            public Optional<Member> member() {
                return asking;
            }

            @Override
            public Set<Audience> audiences() {
                return Set.of(Audience.PUBLIC);
            }
        };
        access.runs = repository;
        access.user = user;
        catalogues = PublishedSample.small1(em, user);
        devices.runs = repository;
        devices.clock = clock;
        deviceRetention.runs = repository;
        deviceData.runs = repository;
        runs.runs = repository;
        runs.devices = devices;
        runs.access = access;
        runs.catalogues = catalogues;
        runs.initiatives = People.present(new Initiatives());
        runs.projects = People.present(initiative -> initiative.equals(LAB) ? List.of(new ProjectDirectory.ProjectEntry(PROJECT, LAB, "Sensoren")) : List.of());
        runs.audit = (module, event, about, arguments) -> audited.add(event);
        runs.user = user;
        runs.clock = clock;
        team.runs = repository;
        team.audit = runs.audit;
        team.access = access;
        team.mails = People.<MailOutbox>present(sent::add);
        team.address = new PublicAddress() {
            @Override
            public String base() {
                return "https://portal.example";
            }
        };
        team.labels = new Labels(new Doubles.BundleTexts());
        team.user = user;
        team.clock = clock;
        places.runs = repository;
        places.devices = devices;
        places.access = access;
        places.catalogues = catalogues;
        places.user = user;
        places.clock = clock;
        meetings.runs = repository;
        meetings.access = access;
        meetings.catalogues = catalogues;
        meetings.clock = clock;
        rooms.runs = repository;
        rooms.access = access;
        rooms.places = places;
        rooms.catalogues = catalogues;
        rooms.labels = team.labels;
        rooms.audit = runs.audit;
        rooms.user = user;
        rooms.clock = clock;
        sheets.runs = repository;
        sheets.access = access;
        sheets.places = places;
        sheets.labels = team.labels;
        sheets.audit = runs.audit;
        sheets.clock = clock;
        data.runs = repository;
        retention.runs = repository;
        retention.keepDays = 1095;
    }

    /** From now on {@code number} asks, with these roles. */
    RunRig as(long number, Grant... grants) {
        asking = Optional.of(new Member(new MemberId(number), "Person " + number, Set.of(grants)));
        return this;
    }

    public RunRig asMember(long number) {
        return as(number, new Grant(Role.INITIATIVE_MEMBER, Place.of(LAB)));
    }

    public RunRig asVisitor() {
        asking = Optional.empty();
        return this;
    }

    /** A run that member 1 started. */
    public long started() {
        return asMember(1).runs.start(java.util.UUID.randomUUID().toString(), PROJECT, "Herbst", null).id();
    }

    /** The secret of a new link, as member 1 gets it. */
    Way link(long run, String name) {
        asMember(1);
        String link = team.invite(run, name, null, Locale.GERMAN);
        return Way.byLink(link.substring(link.lastIndexOf('/') + 1));
    }

    public void openRun(long run) {
        runs.open(run);
    }

    public void deleteRun(long run) {
        runs.delete(run);
    }

    public void answerAs(Way way, String item, String rating, String reason) {
        if (!places.view(way).begun()) {
            places.begin(way, "Wer");
        }
        places.answer(way, item, Rating.of(rating).orElseThrow(), reason);
    }

    void forward(int days) {
        clock.forward(Duration.ofDays(days));
    }

    private static final class Initiatives implements InitiativeDirectory {

        @Override
        public Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> new InitiativeEntry(id, "lab", "Labor", new RegionId(7))));
        }

        @Override
        public List<InitiativeEntry> listOf(RegionId region) {
            return List.of();
        }
    }
}
