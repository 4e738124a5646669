package org.wirkstatt.selfanalysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects every value that was ever published of one topic, without rounding, and knows for each whose answers it is a sum of. Looks for a combination
 * that is about fewer answers or organisations than the threshold.
 */
final class Attacker {

    private final Map<Long, Long> organisations = new HashMap<>();
    private final List<Map<Long, Long>> values = new ArrayList<>();

    /** An answer exists. */
    void knows(long answer, long organisation) {
        organisations.put(answer, organisation);
    }

    /** @param answers those that a published value is the sum of */
    void sees(Set<Long> answers) {
        Map<Long, Long> row = new HashMap<>();
        answers.forEach(answer -> row.put(answer, 1L));
        values.add(row);
    }

    int published() {
        return values.size();
    }

    /** Answers that always come together count as one column with a weight: whatever is added or subtracted treats them alike. */
    private record Column(List<Long> answers, Set<Long> organisations) {
    }

    /** The smallest group found; empty for none. */
    Optional<String> findings() {
        Map<List<Integer>, List<Long>> bySignature = new LinkedHashMap<>();
        organisations.keySet().stream().sorted().forEach(answer -> {
            List<Integer> signature = new ArrayList<>();
            for (int value = 0; value < values.size(); value++) {
                if (values.get(value).containsKey(answer)) {
                    signature.add(value);
                }
            }
            if (!signature.isEmpty()) {
                bySignature.computeIfAbsent(signature, s -> new ArrayList<>()).add(answer);
            }
        });
        List<Column> columns = new ArrayList<>();
        List<long[]> matrix = new ArrayList<>();
        values.forEach(value -> matrix.add(new long[bySignature.size()]));
        bySignature.forEach((signature, answers) -> {
            signature.forEach(value -> matrix.get(value)[columns.size()] = 1);
            columns.add(new Column(answers, new HashSet<>(answers.stream().map(organisations::get).toList())));
        });
        List<long[]> basis = Elimination.basis(matrix);
        return few(basis, columns).or(() -> ofTwo(basis, columns));
    }

    /** Groups of fewer answers than the threshold. */
    private Optional<String> few(List<long[]> basis, List<Column> columns) {
        return few(basis, columns, 0, new ArrayList<>(), 0);
    }

    private Optional<String> few(List<long[]> basis, List<Column> columns, int from, List<Integer> chosen, int answers) {
        if (!chosen.isEmpty() && Elimination.isolates(basis, chosen)) {
            return Optional.of(answers + " answers: " + chosen.stream().map(columns::get).toList());
        }
        for (int next = from; next < columns.size(); next++) {
            int more = answers + columns.get(next).answers().size();
            if (more < Threshold.ANSWERS) {
                chosen.add(next);
                Optional<String> found = few(basis, columns, next + 1, chosen, more);
                chosen.remove(chosen.size() - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Groups of two organisations, or one. */
    private Optional<String> ofTwo(List<long[]> basis, List<Column> columns) {
        Long[] all = organisations.values().stream().distinct().sorted().toArray(Long[]::new);
        for (int one = 0; one < all.length; one++) {
            for (int other = one; other < all.length; other++) {
                Set<Long> two = new HashSet<>(Arrays.asList(all[one], all[other]));
                List<Integer> inside = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    if (two.containsAll(columns.get(column).organisations())) {
                        inside.add(column);
                    }
                }
                if (!inside.isEmpty() && Elimination.isolates(basis, inside)) {
                    return Optional.of("organisations " + two + ": " + inside.stream().map(columns::get).toList());
                }
            }
        }
        return Optional.empty();
    }
}
