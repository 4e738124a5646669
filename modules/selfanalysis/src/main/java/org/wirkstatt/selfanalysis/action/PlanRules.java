package org.wirkstatt.selfanalysis.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.selfanalysis.help.HelpService;
import org.wirkstatt.selfanalysis.run.RunService;

/** What an action may say. */
@ApplicationScoped
class PlanRules {

    static final int WHAT = 300;
    static final int MEASURE = 500;
    static final int NOTE = 2000;

    @Inject
    HelpService help;
    @Inject
    Clock clock;

    /**
     * The plan without blanks around its texts, empty ones as null.
     *
     * @param before what is stored; a last day that is over, an owner who is gone and help that this person may not see may stay
     * @throws InvalidActionException at the first field that has no meaning
     */
    Plan check(Plan plan, Optional<Plan> before, List<ActionService.Choice> owners) {
        String what = text("what", plan.what() == null ? null : plan.what().replaceAll("[\\p{Cntrl}]+", " "), WHAT);
        if (what == null) {
            throw new InvalidActionException("what", "error.run.required");
        }
        String measure = text("measure", plan.measure(), MEASURE);
        String note = text("note", plan.note(), NOTE);
        if (!plan.owner().equals(Owner.NOBODY) && owners.stream().noneMatch(choice -> choice.owner().equals(plan.owner()))
                && before.filter(b -> b.owner().equals(plan.owner())).isEmpty()) {
            throw new InvalidActionException("owner", "error.action.owner");
        }
        if (plan.help() != null && help.find(plan.help()).isEmpty() && before.filter(b -> plan.help().equals(b.help())).isEmpty()) {
            throw new InvalidActionException("help", "error.action.help");
        }
        checkDue(plan.due(), before);
        if (plan.state() == null) {
            throw new InvalidActionException("state", "error.run.required");
        }
        if (plan.state() == ActionState.DROPPED && note == null) {
            throw new InvalidActionException("note", "error.action.reason");
        }
        return new Plan(what, plan.owner(), plan.due(), measure, plan.help(), plan.state(), note);
    }

    private void checkDue(LocalDate due, Optional<Plan> before) {
        if (due == null || before.filter(b -> due.equals(b.due())).isPresent()) {
            return;
        }
        if (due.isBefore(RunService.today(clock))) {
            throw new InvalidActionException("due", "error.run.past");
        }
        if (due.getYear() > RunService.today(clock).getYear() + 10) {
            throw new InvalidActionException("due", "error.action.far");
        }
    }

    private static String text(String field, String text, int most) {
        String stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (stripped.length() > most) {
            throw new InvalidActionException(field, "error.run.tooLong", most, stripped.length());
        }
        return stripped.isEmpty() ? null : stripped;
    }
}
