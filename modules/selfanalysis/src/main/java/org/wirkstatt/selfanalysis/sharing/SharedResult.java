package org.wirkstatt.selfanalysis.sharing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.wirkstatt.selfanalysis.action.ActionRow;
import org.wirkstatt.selfanalysis.action.ActionState;
import org.wirkstatt.selfanalysis.run.Agreement.Agreed;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.Spread;
import org.wirkstatt.selfanalysis.run.TeamView;

/**
 * What the coordination sees of a run. Of parts that are not shared nothing is in it, so a page cannot show it.
 *
 * @param lastDay of the share; null for none
 * @param people how many answered; 0 unless {@link SharedPart#SUMMARY} or {@link SharedPart#LEVELS} is shared
 * @param strengths empty unless {@link SharedPart#SUMMARY} is shared
 * @param differences empty unless {@link SharedPart#SUMMARY} is shared
 * @param actions empty unless {@link SharedPart#ACTIONS} is shared
 * @param shown criteria in the order of the catalogue, each with the parts that are shared; empty where none of them is about criteria
 */
public record SharedResult(RunHead run, Set<SharedPart> parts, LocalDate lastDay, int people, List<Point> strengths, List<Point> differences, TeamView shown,
        List<Task> actions) {

    private static final Set<SharedPart> OF_CRITERIA = Set.of(SharedPart.LEVELS, SharedPart.AGREED, SharedPart.REASONS);

    /** @param level what the team settled on, else the one in the middle @param distance by how many levels two people differ on average */
    public record Point(String item, int level, double distance) {
    }

    /** An action, without the person. @param due last day; null for none @param measure how the team will notice that it works; null for none */
    public record Task(String item, String what, LocalDate due, String measure, ActionState state) {
    }

    static SharedResult of(TeamView all, List<ActionRow> actions, Share share) {
        Set<SharedPart> parts = share.parts();
        boolean summary = parts.contains(SharedPart.SUMMARY);
        int people = summary || parts.contains(SharedPart.LEVELS) ? all.people() : 0;
        boolean criteria = parts.stream().anyMatch(OF_CRITERIA::contains);
        return new SharedResult(all.run(), parts, share.lastDay(), people, summary ? points(all.strengths()) : List.of(), summary ? points(all.differences()) : List.of(),
                new TeamView(all.run(), people, all.levels(), criteria ? all.lines().stream().map(line -> only(line, parts)).toList() : List.of()),
                parts.contains(SharedPart.ACTIONS) ? actions.stream().map(SharedResult::task).toList() : List.of());
    }

    private static Task task(ActionRow action) {
        return new Task(action.item(), action.plan().what(), action.plan().due(), action.plan().measure(), action.plan().state());
    }

    private static List<Point> points(List<TeamView.Line> lines) {
        return lines.stream().map(line -> new Point(line.item(), line.level(), line.spread().distance())).toList();
    }

    private static TeamView.Line only(TeamView.Line line, Set<SharedPart> parts) {
        Spread none = new Spread(Collections.nCopies(line.spread().counts().size(), 0), 0, 0, 0);
        return new TeamView.Line(line.item(), parts.contains(SharedPart.LEVELS) ? line.spread() : none,
                parts.contains(SharedPart.REASONS) ? line.reasons() : List.of(),
                parts.contains(SharedPart.AGREED) ? line.agreed() : new Agreed(0, null, null, null));
    }

    public boolean has(SharedPart part) {
        return parts.contains(part);
    }
}
