package org.wirkstatt.selfanalysis.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Relation;

/**
 * The family tree of all criteria over all published editions. Two criteria are comparable if every step between them left the question
 * as it was: the same, or reworded. So {@link #compare} is symmetric, and of two criteria of one edition never both are comparable with a
 * third one. Immutable.
 */
public final class Lineage {

    /** Where a criterion comes from. @param from empty for a new one */
    public record Step(CriterionRef criterion, Relation relation, List<CriterionRef> from) {
    }

    /** Why answers to two criteria may be compared or not. */
    public enum Reason { SAME, REWORDED, CHANGED, SPLIT, MERGED, UNRELATED }

    /** @param comparable whether a mean, a trend or a difference of answers to both says something */
    public record Comparison(boolean comparable, Reason reason) {
    }

    private final Map<CriterionRef, Step> steps = new HashMap<>();

    public Lineage(Collection<Step> steps) {
        steps.forEach(step -> this.steps.put(step.criterion(), step));
    }

    static Lineage of(List<LineageRow> rows) {
        Map<CriterionRef, Step> steps = new LinkedHashMap<>();
        for (LineageRow row : rows) {
            List<CriterionRef> from = new ArrayList<>(steps.containsKey(row.ref()) ? steps.get(row.ref()).from() : List.of());
            if (row.fromEdition() != null) {
                from.add(new CriterionRef(row.fromEdition(), row.fromCriterion()));
            }
            steps.put(row.ref(), new Step(row.ref(), row.relation(), from));
        }
        return new Lineage(steps.values());
    }

    /** Whether answers to both may be compared. Criteria that nothing is known of are unrelated to all others. */
    public Comparison compare(CriterionRef one, CriterionRef other) {
        List<CriterionRef> left = unchanged(one);
        List<CriterionRef> right = unchanged(other);
        Optional<CriterionRef> meeting = left.stream().filter(right::contains).findFirst();
        if (meeting.isPresent()) {
            boolean reworded = reworded(left, meeting.get()) || reworded(right, meeting.get());
            return new Comparison(true, reworded ? Reason.REWORDED : Reason.SAME);
        }
        return new Comparison(false, broken(one, other).or(() -> broken(other, one)).map(relation -> Reason.valueOf(relation.name())).orElse(Reason.UNRELATED));
    }

    /** The criterion of {@code edition} whose answers may be compared with those to {@code criterion}; empty if there is none. */
    public Optional<CriterionRef> counterpart(CriterionRef criterion, String edition) {
        return steps.keySet().stream().filter(ref -> ref.edition().equals(edition) && compare(criterion, ref).comparable()).findFirst();
    }

    /** The earliest criterion that asks the same question; all comparable ones have the same, for good. */
    public CriterionRef origin(CriterionRef criterion) {
        List<CriterionRef> line = unchanged(criterion);
        return line.get(line.size() - 1);
    }

    /** The criterion and its ancestors, as long as the question stayed as it was. */
    private List<CriterionRef> unchanged(CriterionRef criterion) {
        List<CriterionRef> line = new ArrayList<>();
        CriterionRef at = criterion;
        while (at != null && !line.contains(at)) {
            line.add(at);
            Step step = steps.get(at);
            at = step != null && step.relation().comparable() && !step.from().isEmpty() ? step.from().get(0) : null;
        }
        return line;
    }

    private boolean reworded(List<CriterionRef> line, CriterionRef until) {
        return line.subList(0, line.indexOf(until)).stream().anyMatch(ref -> steps.get(ref).relation() == Relation.REWORDED);
    }

    /** The first relation that breaks the way from {@code younger} up to {@code elder}; empty if there is no way. */
    private Optional<Relation> broken(CriterionRef younger, CriterionRef elder) {
        return broken(younger, elder, null, new HashSet<>());
    }

    private Optional<Relation> broken(CriterionRef at, CriterionRef elder, Relation sofar, Set<CriterionRef> seen) {
        if (at.equals(elder)) {
            return Optional.ofNullable(sofar);
        }
        Step step = steps.get(at);
        if (step == null || !seen.add(at)) {
            return Optional.empty();
        }
        Relation next = sofar == null && !step.relation().comparable() ? step.relation() : sofar;
        return step.from().stream().map(from -> broken(from, elder, next, seen)).flatMap(Optional::stream).findFirst();
    }
}
