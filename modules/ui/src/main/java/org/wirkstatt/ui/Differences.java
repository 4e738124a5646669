package org.wirkstatt.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;

/**
 * Compares two revisions line by line, words marked within a line.
 *
 * @see <a href="https://doi.org/10.1007/BF01840446">Myers, An O(ND) difference algorithm, 1986</a>
 */
public final class Differences {

    /** {@code SAME} in both, {@code GONE} only in the old, {@code NEW} only in the new text. */
    public enum Kind { SAME, GONE, NEW }

    /** @param kind of the whole line */
    public record Line(Kind kind, List<Run> runs) implements Serializable {
    }

    /** @param changed this stretch of the line is what changed */
    public record Run(String text, boolean changed) implements Serializable {
    }

    private static final char MARK = '\uE000';
    private static final int CONTEXT_LINES = 3;

    private Differences() {
    }

    /** Changed lines with three lines around them; empty if the texts are equal. */
    public static List<Line> between(String before, String after) {
        DiffRowGenerator generator = DiffRowGenerator.create().showInlineDiffs(true).inlineDiffByWord(true).mergeOriginalRevised(false)
                .oldTag(open -> String.valueOf(MARK)).newTag(open -> String.valueOf(MARK)).lineNormalizer(line -> line).build();
        List<DiffRow> rows = generator.generateDiffRows(before.lines().toList(), after.lines().toList());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (nearChange(rows, i)) {
                add(rows.get(i), lines);
            }
        }
        return lines;
    }

    private static boolean nearChange(List<DiffRow> rows, int index) {
        return rows.subList(Math.max(0, index - CONTEXT_LINES), Math.min(rows.size(), index + CONTEXT_LINES + 1)).stream()
                .anyMatch(row -> row.getTag() != DiffRow.Tag.EQUAL);
    }

    private static void add(DiffRow row, List<Line> lines) {
        switch (row.getTag()) {
            case EQUAL -> lines.add(new Line(Kind.SAME, runs(row.getOldLine())));
            case DELETE -> lines.add(new Line(Kind.GONE, runs(row.getOldLine())));
            case INSERT -> lines.add(new Line(Kind.NEW, runs(row.getNewLine())));
            case CHANGE -> {
                lines.add(new Line(Kind.GONE, runs(row.getOldLine())));
                lines.add(new Line(Kind.NEW, runs(row.getNewLine())));
            }
        }
    }

    private static List<Run> runs(String marked) {
        List<Run> runs = new ArrayList<>();
        boolean changed = false;
        for (String text : marked.split(String.valueOf(MARK), -1)) {
            if (!text.isEmpty()) {
                runs.add(new Run(text, changed));
            }
            changed = !changed;
        }
        return runs;
    }
}
