package org.wirkstatt.identity.invitation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.platform.error.InvalidInputException;

/**
 * A list of people as spreadsheets write it: RFC 4180, separated by semicolons, commas or tabs, whichever the first line has most of. A first
 * line with names of columns (German or English) says their order; without one it is name, address, role, place, language.
 */
final class InvitationTable {

    static final int MOST_LINES = 500;
    static final int MOST_CHARACTERS = 200_000;

    enum Column {
        NAME("name", "anzeigename", "display name"), MAIL("e-mail", "email", "mail", "e-mail-adresse", "adresse", "address"), ROLE("rolle", "role"),
        PLACE("ort", "region", "initiative", "durchgang", "place", "round"), LANGUAGE("sprache", "language");

        private final Set<String> words;

        Column(String... words) {
            this.words = Set.of(words);
        }

        static Optional<Column> of(String word) {
            return Stream.of(values()).filter(column -> column.words.contains(word.strip().toLowerCase(Locale.ROOT))).findFirst();
        }
    }

    /** @param number of the line, from 1 */
    record Row(int number, Map<Column, String> cells) {
    }

    private InvitationTable() {
    }

    /** @throws InvalidInputException for the field {@code list} */
    static List<Row> read(String csv) {
        String text = csv == null ? "" : csv.replace("\uFEFF", "");
        if (text.isBlank()) {
            throw new InputRefusedException("list", "error.list.empty");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new InputRefusedException("list", "error.list.long", MOST_LINES);
        }
        List<CsvRecord> records = records(text);
        if (records.isEmpty()) {
            throw new InputRefusedException("list", "error.list.empty");
        }
        List<Optional<Column>> header = records.get(0).getFields().stream().map(Column::of).toList();
        boolean named = header.contains(Optional.of(Column.MAIL));
        if (!named && records.get(0).getFields().stream().noneMatch(cell -> cell.contains("@"))) {
            throw new InputRefusedException("list", "error.list.header");
        }
        List<Optional<Column>> columns = named ? header : Stream.of(Column.values()).map(Optional::of).toList();
        List<Row> rows = records.stream().skip(named ? 1 : 0).map(record -> row(record, columns)).toList();
        if (rows.size() > MOST_LINES) {
            throw new InputRefusedException("list", "error.list.long", MOST_LINES);
        }
        return rows;
    }

    private static List<CsvRecord> records(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        char separator = Stream.of(';', ',', '\t').max((a, b) -> Long.compare(count(first, a), count(first, b))).orElse(';');
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowMissingFields(true).allowExtraFields(true).maxBufferSize(MOST_CHARACTERS)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = new ArrayList<>();
            for (CsvRecord record : reader) {
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    records.add(record);
                }
            }
            return records;
        } catch (CsvParseException | java.io.IOException e) {
            throw new InputRefusedException("list", "error.list.broken");
        }
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static Row row(CsvRecord record, List<Optional<Column>> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            String cell = record.getField(i).strip();
            columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
        return new Row((int) record.getStartingLineNumber(), cells);
    }
}
