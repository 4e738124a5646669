package org.wirkstatt.selfanalysis.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.TeamView;

/**
 * A run beside an earlier one of the same project. Levels meet only where the question stayed as it was on the whole way between the editions
 * ({@link Lineage#compare}); everything else is named with the reason why it is left out.
 *
 * @param pairs in the order of the later run
 * @param leftOut in the order of the later run, then those that only the earlier one asked
 */
public record Comparison(RunHead earlier, List<Pair> pairs, List<LeftOut> leftOut) {

    /** One question in both runs. Both levels are at least 1. */
    public record Pair(String item, int level, String earlierItem, int earlierLevel, boolean reworded) {

        /** By how many levels it is higher now; negative for lower. */
        public int difference() {
            return level - earlierLevel;
        }
    }

    /** Why a criterion takes no part. */
    public enum Why {
        /** Asked for the first time. */
        NEW,
        /** Asks something else under the same heading. */
        CHANGED,
        /** One of several that a former one was divided into. */
        SPLIT,
        /** Made of several former ones. */
        MERGED,
        /** Nobody chose a level in one of the two runs. */
        UNRATED,
        /** Has another number of levels than before. */
        SCALE,
        /** Only one of the two runs asked it, as a run may look at some criteria of its edition only. */
        NOT_ASKED,
        /** Is not asked any more. */
        ENDED
    }

    /** @param item key in the later run; null if only the earlier one asked it @param earlierItems keys in the earlier run; may be empty */
    public record LeftOut(String item, List<String> earlierItems, Why why) {
    }

    /** @param before opened earlier, of the same project */
    public static Comparison of(TeamView now, TeamView before, Lineage lineage) {
        Map<String, TeamView.Line> earlier = before.lines().stream().collect(Collectors.toMap(TeamView.Line::item, Function.identity()));
        List<Pair> pairs = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<String> mentioned = new ArrayList<>();
        for (TeamView.Line line : now.lines()) {
            CriterionRef own = new CriterionRef(now.run().edition(), line.item());
            Optional<TeamView.Line> counterpart = earlier.values().stream()
                    .filter(e -> lineage.compare(own, ref(before, e)).comparable()).findFirst();
            if (counterpart.isPresent()) {
                TeamView.Line then = counterpart.get();
                mentioned.add(then.item());
                if (now.levels() != before.levels()) {
                    leftOut.add(new LeftOut(line.item(), List.of(then.item()), Why.SCALE));
                } else if (line.level() == 0 || then.level() == 0) {
                    leftOut.add(new LeftOut(line.item(), List.of(then.item()), Why.UNRATED));
                } else {
                    boolean reworded = lineage.compare(own, ref(before, then)).reason() == Lineage.Reason.REWORDED;
                    pairs.add(new Pair(line.item(), line.level(), then.item(), then.level(), reworded));
                }
            } else {
                LeftOut apart = apart(own, before, lineage);
                mentioned.addAll(apart.earlierItems());
                leftOut.add(apart);
            }
        }
        before.lines().stream().filter(line -> !mentioned.contains(line.item())).forEach(line -> leftOut.add(new LeftOut(null, List.of(line.item()),
                lineage.counterpart(ref(before, line), now.run().edition()).isPresent() ? Why.NOT_ASKED : Why.ENDED)));
        return new Comparison(before.run(), pairs, leftOut);
    }

    /** A criterion without a counterpart in the earlier run: what became of those it came from. */
    private static LeftOut apart(CriterionRef own, TeamView before, Lineage lineage) {
        if (lineage.counterpart(own, before.run().edition()).isPresent()) {
            return new LeftOut(own.criterion(), List.of(), Why.NOT_ASKED);
        }
        List<String> ancestors = new ArrayList<>();
        Why why = Why.NEW;
        for (TeamView.Line line : before.lines()) {
            Lineage.Reason reason = lineage.compare(own, ref(before, line)).reason();
            if (reason != Lineage.Reason.UNRELATED) {
                ancestors.add(line.item());
                why = Why.valueOf(reason.name());
            }
        }
        return new LeftOut(own.criterion(), ancestors, why);
    }

    private static CriterionRef ref(TeamView view, TeamView.Line line) {
        return new CriterionRef(view.run().edition(), line.item());
    }

    public Optional<Pair> pair(String item) {
        return pairs.stream().filter(pair -> pair.item().equals(item)).findFirst();
    }

    public int higher() {
        return (int) pairs.stream().filter(pair -> pair.difference() > 0).count();
    }

    public int same() {
        return (int) pairs.stream().filter(pair -> pair.difference() == 0).count();
    }

    public int lower() {
        return (int) pairs.stream().filter(pair -> pair.difference() < 0).count();
    }
}
