package org.wirkstatt.selfanalysis.run;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.initiative.InitiativeId;

/** Runs for other parts of this module that ask for themselves who may know of them. Nothing here tells of answers. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RunDirectory {

    @Inject
    RunRepository runs;

    /** @param people places of the team whose person is still there, in the order in which they were made */
    public record Entry(RunHead run, InitiativeId initiative, List<Person> people) {
    }

    /** @param member null without an account @param name as the person calls herself, else for whom the link was meant */
    public record Person(long seat, MemberId member, String name) {
    }

    public Optional<Entry> find(long id) {
        return runs.find(id).map(run -> new Entry(run.head(), run.initiative(), runs.seats(run).stream().map(RunDirectory::person)
                .filter(person -> person.name() != null).toList()));
    }

    private static Person person(Seat seat) {
        return new Person(seat.id(), seat.member(), seat.personName() == null ? seat.invitedAs() : seat.personName());
    }
}
