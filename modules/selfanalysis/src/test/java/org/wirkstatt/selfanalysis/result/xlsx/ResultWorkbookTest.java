package org.wirkstatt.selfanalysis.result.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.result.Comparison;
import org.wirkstatt.selfanalysis.result.Result;
import org.wirkstatt.selfanalysis.result.ResultSamples;
import org.wirkstatt.selfanalysis.result.ResultSheets;
import org.wirkstatt.selfanalysis.run.TeamView;

/** The spreadsheet, opened again by a reader. */
class ResultWorkbookTest {

    private static final Catalogue SHIPPED = ResultSamples.shipped();
    private static final List<String> DANGEROUS = List.of("=1+1", "+49 30 123", "-5", "@SUM(A1)", "=HYPERLINK(\"https://evil.example\";\"x\")", "\t=2+2", "|cmd", "%0A=3", "<f>1</f>");

    private static Result result() {
        return ResultSamples.result(SHIPPED, 3, i -> ResultSamples.line(SHIPPED.criteria().get(i).id(), 3, 4, i == 1 ? List.of(2) : List.of(1, 2, 4),
                i == 0 ? DANGEROUS : List.of(), i == 0 ? "3" : i == 2 ? "NOT_APPLICABLE" : null, i == 0 ? "=cmd|' /C calc'!A0" : null, i == 0 ? "@schritt" : null));
    }

    private static byte[] xlsx(Result result) {
        return new ResultWorkbook(ResultSamples.LABELS).of(new ResultSheets(ResultSamples.LABELS).sheet(result, Locale.GERMAN));
    }

    private interface Reading {
        void read(List<Sheet> sheets) throws IOException;
    }

    private static void read(byte[] xlsx, Reading reading) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx)); Stream<Sheet> sheets = workbook.getSheets()) {
            reading.read(sheets.toList());
        }
    }

    @Test
    void levelsAndCountsAreNumbersAndTheDayIsADay() throws IOException {
        read(xlsx(result()), sheets -> {
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Ergebnis", "Begründungen, ohne Namen", "Angaben");
            List<Row> rows = sheets.get(0).read();
            assertThat(rows).hasSize(25);
            assertThat(rows.get(0).stream().map(Cell::asString)).startsWith("Hauptkriterium", "Kürzel", "Kriterium", "Gemeinsame Stufe", "Gemeinsam", "Mittlere Stufe", "Stufe 1")
                    .contains("Trifft nicht zu", "Kann nicht einschätzen", "Ohne Antwort", "Unterschied im Durchschnitt, in Stufen");
            Row first = rows.get(1);
            assertThat(first.getCellAsString(1)).contains("A1");
            assertThat(numbers(first, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)).containsExactly(3, 2, 1, 1, 0, 1, 0, 0, 0, 1, 4);
            assertThat(first.getCellAsNumber(15).orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(2));
            Row second = rows.get(2);
            assertThat(second.getOptionalCell(3)).as("nothing settled").isEmpty();
            assertThat(numbers(second, 5, 11, 12)).containsExactly(2, 1, 1);
            assertThat(second.getOptionalCell(15)).as("one level alone has no difference").isEmpty();
            assertThat(rows.get(3).getCellAsString(4)).contains("Trifft auf dieses Projekt nicht zu");
            assertThat(rows.get(3).getOptionalCell(3)).isEmpty();
            Row about = sheets.get(2).read().get(1);
            assertThat(about.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(numbers(about, 4)).containsExactly(3);
        });
    }

    private static List<Integer> numbers(Row row, int... columns) {
        List<Integer> numbers = new ArrayList<>();
        for (int column : columns) {
            assertThat(row.getCell(column).getType()).isEqualTo(CellType.NUMBER);
            numbers.add(row.getCell(column).asNumber().intValue());
        }
        return numbers;
    }

    @Test
    void whatPeopleWroteIsTextWordForWordAndNeverAFormula() throws IOException {
        byte[] xlsx = xlsx(result());
        read(xlsx, sheets -> {
            List<Row> reasons = sheets.get(1).read();
            assertThat(reasons.stream().skip(1).map(row -> row.getCell(2).asString())).containsExactlyElementsOf(DANGEROUS);
            List<Row> rows = sheets.get(0).read();
            assertThat(rows.get(1).getCellAsString(16)).contains("=cmd|' /C calc'!A0");
            assertThat(rows.get(1).getCellAsString(17)).contains("@schritt");
            for (Sheet sheet : sheets) {
                sheet.read().forEach(row -> row.stream().filter(java.util.Objects::nonNull).forEach(cell -> {
                    assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                    assertThat(cell.getFormula()).isNull();
                }));
            }
        });
        assertThat(parts(xlsx)).doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void theHeadOfEverySheetStaysInSight() throws IOException {
        String parts = parts(xlsx(result()));
        assertThat(parts.split("<pane ", -1)).hasSize(4);
        assertThat(parts.split("ySplit=\"1\"", -1)).hasSize(4);
        assertThat(parts.split("state=\"frozen\"", -1)).hasSize(4);
    }

    private static String parts(byte[] xlsx) {
        return ResultSamples.parts(xlsx, "xl/worksheets/");
    }

    @Test
    void charactersThatAFileCannotHoldAreLeftOutAndTheRestStays() throws IOException {
        Result result = ResultSamples.result(SHIPPED, 1, i -> ResultSamples.line(SHIPPED.criteria().get(i).id(), 1, 4, List.of(1),
                i == 0 ? List.of("a\u0000b\u0007c\ud83d d🙂 中文\uffff", "x".repeat(40_000)) : List.of(), null, null, null));
        read(xlsx(result), sheets -> {
            List<Row> reasons = sheets.get(1).read();
            assertThat(reasons.get(1).getCellAsString(2)).contains("abc d🙂 中文");
            assertThat(reasons.get(2).getCellAsString(2).orElseThrow()).hasSize(32_767);
        });
    }

    @Test
    void comparisonsHaveOneRowForEachPairAndSayWhatIsLeftOut() throws IOException {
        Catalogue one = Samples.catalogue("small-1");
        Catalogue two = Samples.catalogue("small-2");
        TeamView before = new TeamView(ResultSamples.head(1, "small-1", ResultSamples.OPENED), 1, 2,
                one.criteria().stream().map(c -> ResultSamples.line(c.id(), 1, 2, List.of(1), List.of(), null, null, null)).toList());
        TeamView now = new TeamView(ResultSamples.head(2, "small-2", ResultSamples.OPENED), 1, 2,
                two.criteria().stream().map(c -> ResultSamples.line(c.id(), 1, 2, List.of(2), List.of(), null, null, null)).toList());
        Result result = new Result(now, two, List.of(Comparison.of(now, before, ResultSamples.lineage(one, two))));
        read(xlsx(result), sheets -> {
            assertThat(sheets.get(2).getName()).isEqualTo("Vergleich mit früher");
            List<Row> rows = sheets.get(2).read();
            assertThat(rows.get(1).getCellAsString(2)).contains("A1");
            assertThat(numbers(rows.get(1), 4, 5, 6)).containsExactly(1, 2, 1);
            assertThat(rows.subList(2, rows.size()).stream().map(row -> row.getCell(7).asString())).containsExactly("Neu, vorher nicht gefragt: A2.",
                    "Durch Teilung entstanden: R1, R2 (vorher R1).", "Aus mehreren zusammengeführt: E1 (vorher E1, E2).");
        });
    }
}
