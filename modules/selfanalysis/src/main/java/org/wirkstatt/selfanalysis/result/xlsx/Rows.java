package org.wirkstatt.selfanalysis.result.xlsx;

import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A worksheet that is filled row by row below a head that stays in sight. Numbers and days are numbers and days; text is always a cell of type text,
 * which no program takes for a formula, whatever it begins with. Characters that XML cannot hold (XML 1.0, 2.2) are left out.
 */
final class Rows implements AutoCloseable {

    private static final double TEXT_WIDTH = 40;
    private static final double OTHER_WIDTH = 12;
    private static final int LONGEST = 32_767;

    private final Worksheet sheet;
    private int row;

    /** @param wide columns, from 0, that hold sentences */
    Rows(Workbook workbook, String name, List<String> head, List<Integer> wide) {
        sheet = workbook.newWorksheet(name.replaceAll("[\\\\/*?:\\[\\]]", " "));
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
            sheet.width(column, wide.contains(column) ? TEXT_WIDTH : OTHER_WIDTH);
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    /** @param values texts, numbers, days, or null for an empty cell */
    void add(List<?> values) {
        row++;
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (value != null) {
                sheet.inlineString(row, column, text(value.toString()));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /** What a cell can hold of it: 32,767 characters at most (ECMA-376, 3.3.1.12), more than any text of a run has. */
    private static String text(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c > 0xffff).forEach(kept::appendCodePoint);
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept.toString();
    }

    @Override
    public void close() throws java.io.IOException {
        sheet.finish();
    }
}
