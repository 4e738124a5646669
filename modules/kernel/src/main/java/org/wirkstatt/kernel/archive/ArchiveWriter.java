package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Writes the data of one module into a ZIP file. Same data, same bytes, but for the moment in the manifest. */
final class ArchiveWriter {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    /** Of every entry, so that archives of the same data are the same. */
    private static final long ENTRY_TIME = Instant.parse("2000-01-01T12:00:00Z").toEpochMilli();
    private static final int REPORT = 500;

    /** Where the bytes of a file are. */
    interface FileFinder {
        /** Null where there is no such file. */
        Path find(String sha256) throws IOException;
    }

    private final String module;
    private final SealedValues seals;
    private final Predicate<String> sealed;
    private final FileFinder files;
    private final LongConsumer progress;
    private final Set<String> found = new TreeSet<>();
    private boolean anySealed;
    private long written;

    /** @param sealed whether {@code table.column} is only for the portal */
    ArchiveWriter(String module, SealedValues seals, Predicate<String> sealed, FileFinder files, LongConsumer progress) {
        this.module = module;
        this.seals = seals;
        this.sealed = sealed;
        this.files = files;
        this.progress = progress;
    }

    void write(Connection connection, Instant now, OutputStream out) throws SQLException, IOException {
        String prefix = module.replace('-', '_');
        List<Manifest.Table> tables = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (TableShape table : SchemaRepository.shapes(connection, prefix)) {
                tables.add(table(connection, table, "", zip));
            }
            tables.add(table(connection, KernelRows.revisions(connection), KernelRows.of(module), zip));
            for (String sha256 : found) {
                begin(zip, "files/" + sha256);
                Files.copy(files.find(sha256), zip);
                zip.closeEntry();
            }
            begin(zip, Manifest.NAME);
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Manifest(Manifest.FORMAT, module, SchemaRepository.versions(connection, prefix), now.toString(),
                    tables, SchemaRepository.sequences(connection, prefix), List.copyOf(found), anySealed ? seals.fingerprint() : "")));
            zip.closeEntry();
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(ENTRY_TIME);
        zip.putNextEntry(entry);
    }

    private Manifest.Table table(Connection connection, TableShape table, String where, ZipOutputStream zip) throws SQLException, IOException {
        List<Manifest.Column> columns = table.columns().stream().map(column -> new Manifest.Column(column.name(), ColumnRepository.kind(column.type()),
                ColumnRepository.kind(column.type()).equals("text") && !table.key().contains(column.name()) && sealed.test(table.name() + "." + column.name()))).toList();
        anySealed |= columns.stream().anyMatch(Manifest.Column::sealed);
        begin(zip, "tables/" + table.name() + ".jsonl");
        DigestOutputStream lines = new DigestOutputStream(zip, sha256());
        long before = written;
        try {
            RowRepository.each(connection, table, where, values -> {
                line(table, columns, values, lines);
                if (++written % REPORT == 0) {
                    progress.accept(written);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.closeEntry();
        progress.accept(written);
        return new Manifest.Table(table.name(), columns, written - before, HexFormat.of().formatHex(lines.getMessageDigest().digest()));
    }

    private void line(TableShape table, List<Manifest.Column> columns, List<Object> values, OutputStream lines) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).name(), values.get(i));
        }
        String place = place(table.name(), table.key(), row);
        try {
            for (Manifest.Column column : columns) {
                Object value = row.get(column.name());
                if (value instanceof String text) {
                    if (SHA256.matcher(text).matches() && files.find(text) != null) {
                        found.add(text);
                    }
                    if (column.sealed()) {
                        row.put(column.name(), seals.seal(text, place + "." + column.name()));
                    }
                }
            }
            lines.write(JSON.writer().without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(row));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names one row, for its sealed values. */
    static String place(String table, List<String> key, Map<String, ?> row) {
        StringBuilder place = new StringBuilder(table);
        key.forEach(column -> place.append('/').append(row.get(column)));
        return place.toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
