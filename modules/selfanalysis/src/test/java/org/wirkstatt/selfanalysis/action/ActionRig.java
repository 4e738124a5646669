package org.wirkstatt.selfanalysis.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.selfanalysis.help.HelpService;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.TeamRig;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.People;

/** Actions on a real database. The members 1 and 2 belong to the initiative; 3 does not. */
final class ActionRig {

    final EntityManager em;
    final TeamRig team;
    final ActionRepository repository = new ActionRepository();
    final ActionReader reader = new ActionReader();
    final ActionService actions = new ActionService();
    final ActionReminder reminder = new ActionReminder();
    final ActionReminders reminders = new ActionReminders();
    final ActionNotices notices = new ActionNotices();
    final ActionPersonalData data = new ActionPersonalData();
    final ActionRetention retention = new ActionRetention();
    final People.MemoryGrants grants = new People.MemoryGrants();
    final List<Notice> told;
    /** Materials that whoever asks may see. */
    final Set<String> readable = new HashSet<>(Set.of("library.material/7"));
    final AdjustableClock clock;

    ActionRig(EntityManager em, AdjustableClock clock) {
        this(em, clock, new ArrayList<>());
    }

    ActionRig(EntityManager em, AdjustableClock clock, List<Notice> told) {
        this.em = em;
        this.clock = clock;
        this.told = told;
        team = new TeamRig(em, clock);
        repository.em = em;
        People.MemoryMembers members = new People.MemoryMembers();
        List.of(1L, 2L).forEach(number -> grants.grant(members.add(number, "Mitglied " + number, number + "@example.org"), Role.INITIATIVE_MEMBER, Place.of(TeamRig.LAB),
                Optional.empty()));
        Owners owners = new Owners();
        owners.grants = People.present(grants);
        owners.members = People.present(members);
        reader.actions = repository;
        reader.runs = team.directory();
        reader.owners = owners;
        reader.clock = clock;
        HelpService help = new HelpService() {
            @Override
            public Optional<Presentation> find(String thing) {
                return readable.contains(thing) ? Optional.of(new Presentation("Titel", "/toolkit/x", Set.of(Audience.PUBLIC))) : Optional.empty();
            }
        };
        reader.help = help;
        PlanRules rules = new PlanRules();
        rules.help = help;
        rules.clock = clock;
        actions.actions = repository;
        actions.reader = reader;
        actions.rules = rules;
        actions.runs = team.runs();
        actions.directory = team.directory();
        actions.owners = owners;
        actions.catalogues = team.catalogues();
        actions.user = team.user();
        actions.clock = clock;
        reminder.actions = repository;
        reminder.runs = team.directory();
        reminder.owners = owners;
        reminder.notifier = People.<Notifier>present(told::add);
        reminder.clock = clock;
        reminders.actions = repository;
        reminders.reminder = reminder;
        reminders.clock = clock;
        notices.actions = repository;
        notices.runs = team.directory();
        data.actions = repository;
        retention.actions = repository;
    }

    LocalDate in(int days) {
        return RunService.today(clock).plusDays(days);
    }

    Plan plan(String what, Owner owner, LocalDate due) {
        return new Plan(what, owner, due, null, null, ActionState.OPEN, null);
    }

    ActionRow added(long run, String what, Owner owner, LocalDate due) {
        return actions.add(java.util.UUID.randomUUID().toString(), run, "A1", plan(what, owner, due));
    }

    static Owner member(long number) {
        return Owner.of(new MemberId(number));
    }
}
