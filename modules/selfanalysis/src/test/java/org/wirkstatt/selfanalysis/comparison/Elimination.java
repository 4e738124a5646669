package org.wirkstatt.selfanalysis.comparison;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Exact elimination over the rational numbers; knows nothing of how values are made. */
final class Elimination {

    private Elimination() {
    }

    /** A basis of the rows of {@code matrix}, in echelon form. */
    static List<long[]> basis(List<long[]> matrix) {
        List<long[]> rows = new ArrayList<>(matrix.stream().map(long[]::clone).toList());
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            long[] row = rows.get(pivot);
            rows.set(pivot, rows.get(rank));
            rows.set(rank, row);
            for (int other = rank + 1; other < rows.size(); other++) {
                cancel(rows.get(other), row, column);
            }
            rank++;
        }
        return List.copyOf(rows.subList(0, rank));
    }

    static int rank(List<long[]> matrix) {
        return basis(matrix).size();
    }

    /** Takes so much of {@code row} away from a multiple of {@code from} that {@code column} becomes zero; stays in whole numbers. */
    private static void cancel(long[] from, long[] row, int column) {
        if (from[column] == 0) {
            return;
        }
        long common = gcd(from[column], row[column]);
        long times = row[column] / common;
        long away = from[column] / common;
        long divisor = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.subtractExact(Math.multiplyExact(from[i], times), Math.multiplyExact(row[i], away));
            divisor = gcd(divisor, from[i]);
        }
        for (int i = 0; divisor > 1 && i < from.length; i++) {
            from[i] /= divisor;
        }
    }

    private static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
    }

    /** Whether a sum of rows that is not zero has all its non-zero places among {@code columns}. */
    static boolean isolates(List<long[]> basis, List<Integer> columns) {
        List<long[]> outside = basis.stream().map(row -> {
            long[] rest = row.clone();
            columns.forEach(column -> rest[column] = 0);
            return rest;
        }).toList();
        return rank(outside) < basis.size();
    }
}
