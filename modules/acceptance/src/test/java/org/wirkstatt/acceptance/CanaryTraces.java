package org.wirkstatt.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Looks for the canary wherever a portal keeps anything. */
final class CanaryTraces {

    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/]{4}){4,}={0,2}");

    private static final Pattern ONE_WORD = Pattern.compile(CanarySeeds.WORD + "[0-9]*z?");

    private CanaryTraces() {
    }

    /** {@code table.column} of every column of every table with the person's number or one of the words. */
    static Set<String> inTables(Connection connection) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : TableShape.names(connection)) {
            for (TableShape.Column column : TableShape.of(connection, table).columns()) {
                String where = column.isText()
                        ? "lower(cast(" + column.name() + " as varchar(100000))) like '%" + CanarySeeds.WORD + "%' or cast(" + column.name()
                                + " as varchar(100000)) like '%" + CanarySeeds.PERSON + "%'"
                        : column.isNumber() ? column.name() + " = " + CanarySeeds.PERSON : null;
                if (where != null && any(connection, "select 1 from " + table + " where " + where)) {
                    found.add(table + "." + column.name());
                }
            }
        }
        return found;
    }

    static boolean any(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    /**
     * Files below the data directory with one of the words in their bytes or in what they encode. Not those of the embedded database, whose
     * tables are looked through, nor those of the index, which are compressed.
     */
    static List<String> inFiles(Path data) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(data.resolve("db")) && !f.startsWith(data.resolve("index"))).toList()) {
                try {
                    if (has(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))) {
                        found.add(data.relativize(file).toString());
                    }
                } catch (NoSuchFileException gone) {
                    // then nothing is left in it
                }
            }
        }
        return found;
    }

    static boolean has(String text) {
        String joined = text.replaceAll("=\r?\n", "");
        if (joined.toLowerCase(Locale.ROOT).contains(CanarySeeds.WORD)) {
            return true;
        }
        Matcher encoded = BASE64.matcher(joined.replaceAll("\r?\n", ""));
        while (encoded.find()) {
            try {
                if (new String(Base64.getDecoder().decode(encoded.group()), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(CanarySeeds.WORD)) {
                    return true;
                }
            } catch (IllegalArgumentException notBase64) {
                // only looked like it
            }
        }
        return false;
    }

    static boolean has(String text, Set<String> mayStay) {
        List<String> said = ONE_WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        boolean allMayStay = !said.isEmpty() && said.stream().allMatch(word -> mayStay.stream().anyMatch(whole -> whole.startsWith(word)));
        return !allMayStay && has(text);
    }

    /**
     * Fields of the index with one of the words: terms (those of deleted things too), stored values and doc values.
     *
     * @param mayStay words that are no finding, whole or their beginnings
     */
    static Set<String> inIndex(Path data, Set<String> mayStay) throws IOException {
        Path index = data.resolve("index");
        Set<String> found = new TreeSet<>();
        try (FSDirectory directory = FSDirectory.open(index.resolve(Files.readString(index.resolve("current")).strip()));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    if (inTerms(leaf.reader(), field.name, mayStay) || inValues(leaf.reader(), field, mayStay)) {
                        found.add(field.name);
                    }
                }
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    leaf.reader().storedFields().document(document).forEach(stored -> {
                        if (stored.stringValue() != null && has(stored.stringValue(), mayStay)
                                || stored.binaryValue() != null && has(words(stored.binaryValue()), mayStay)) {
                            found.add(stored.name());
                        }
                    });
                }
            }
        }
        return found;
    }

    private static boolean inTerms(LeafReader reader, String field, Set<String> mayStay) throws IOException {
        Terms terms = reader.terms(field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                if (has(words(each.term()), mayStay)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inValues(LeafReader reader, FieldInfo field, Set<String> mayStay) throws IOException {
        switch (field.getDocValuesType()) {
            case BINARY -> {
                var values = DocValues.getBinary(reader, field.name);
                while (values.nextDoc() != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS) {
                    if (has(words(values.binaryValue()), mayStay)) {
                        return true;
                    }
                }
            }
            case SORTED -> {
                var values = DocValues.getSorted(reader, field.name);
                for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
                    if (has(words(values.lookupOrd(ordinal)), mayStay)) {
                        return true;
                    }
                }
            }
            case SORTED_SET -> {
                var values = DocValues.getSortedSet(reader, field.name);
                for (long ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
                    if (has(words(values.lookupOrd(ordinal)), mayStay)) {
                        return true;
                    }
                }
            }
            default -> {
                // numbers hold no words
            }
        }
        return false;
    }

    /** Bytes as letters, whatever they are. */
    private static String words(BytesRef bytes) {
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.ISO_8859_1);
    }
}
