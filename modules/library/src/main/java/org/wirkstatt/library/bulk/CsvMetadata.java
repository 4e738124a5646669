package org.wirkstatt.library.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Metadata as spreadsheets write them: RFC 4180, separated by semicolons, commas or tabs, whichever the first line has most of; the first line names the
 * columns. A line with a quotation mark that never ends is named alone: reading goes on with the line after it.
 */
final class CsvMetadata {

    private static final int MOST_BROKEN = 200;

    private CsvMetadata() {
    }

    /** @param text lines end with \n @throws SourceException if there is no line with names of columns */
    static List<RawEntry> read(String text) throws SourceException {
        List<String> lines = List.of(text.split("\n", -1));
        int header = 0;
        while (header < lines.size() && lines.get(header).isBlank()) {
            header++;
        }
        if (header == lines.size()) {
            throw new SourceException("metadataEmpty");
        }
        char separator = separator(lines.get(header));
        List<String> columns = records(lines, header, separator).get(0).getFields().stream().map(String::strip).toList();
        List<RawEntry> entries = new ArrayList<>();
        int broken = 0;
        for (int from = header + 1; from < lines.size();) {
            int next = lines.size();
            for (CsvRecord cells : records(lines, from, separator)) {
                int first = from + (int) cells.getStartingLineNumber() - 1;
                int last = first + String.join("", cells.getFields()).length() - String.join("", cells.getFields()).replace("\n", "").length();
                if (last > first && unbalanced(lines, first, last)) {
                    entries.add(RawEntry.broken(first + 1, new SourceException("quote")));
                    next = first + 1;
                    broken++;
                    break;
                }
                if (!cells.getFields().stream().allMatch(String::isBlank)) {
                    entries.add(entry(columns, cells, first + 1));
                }
            }
            if (broken >= MOST_BROKEN && next < lines.size()) {
                entries.add(RawEntry.broken(next + 1, new SourceException("tooManyBroken", MOST_BROKEN)));
                next = lines.size();
            }
            from = next;
        }
        return entries;
    }

    /** Whether a quotation mark is open at the end of the lines: the last record then swallowed whatever came. */
    private static boolean unbalanced(List<String> lines, int first, int last) {
        String all = String.join("\n", lines.subList(first, Math.min(lines.size(), last + 1)));
        return all.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static List<CsvRecord> records(List<String> lines, int from, char separator) throws SourceException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowMissingFields(true).allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)                .ofCsvRecord(String.join("\n", lines.subList(from, lines.size())))) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new SourceException("csv", from + 1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RawEntry entry(List<String> columns, CsvRecord cells, int line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.getFieldCount(); i++) {
            String value = cells.getField(i).strip();
            if (value.isEmpty()) {
                continue;
            }
            if (i >= columns.size() || columns.get(i).isEmpty()) {
                return RawEntry.broken(line, new SourceException("columns", columns.size()));
            }
            fields.put(columns.get(i), value);
        }
        return new RawEntry(line, fields, Map.of(), null);
    }

    private static char separator(String line) {
        return Stream.of(';', ',', '\t').max(Comparator.comparingLong(candidate -> line.chars().filter(c -> c == candidate).count())).orElseThrow();
    }
}
