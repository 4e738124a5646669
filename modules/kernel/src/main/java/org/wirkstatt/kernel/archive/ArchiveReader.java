package org.wirkstatt.kernel.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** Reads an archive, whatever somebody made of it: every file is compared with the manifest before its rows count. */
final class ArchiveReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int LONGEST_LINE = 8 * 1024 * 1024;
    private static final int LARGEST_MANIFEST = 4 * 1024 * 1024;
    private static final int REPORT = 500;

    /** Takes the bytes of a file and keeps them. */
    interface FileTaker {
        void take(String sha256, InputStream bytes) throws IOException;
    }

    private final ZipFile zip;
    private final Manifest manifest;

    /** @throws ArchiveRefusedException if the file is no archive of a module */
    ArchiveReader(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new ArchiveRefusedException("archive.unreadable", e);
        }
        try (InputStream in = entry(Manifest.NAME)) {
            manifest = JSON.readValue(in.readNBytes(LARGEST_MANIFEST), Manifest.class);
            if (manifest.format() != Manifest.FORMAT || manifest.module() == null || manifest.tables() == null || manifest.schema() == null || manifest.sequences() == null
                    || manifest.files() == null || manifest.files().stream().anyMatch(file1 -> !file1.matches("[0-9a-f]{64}"))) {
                throw new ArchiveRefusedException("archive.unreadable");
            }
        } catch (JsonProcessingException e) {
            zip.close();
            throw new ArchiveRefusedException("archive.unreadable", e);
        } catch (ArchiveRefusedException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    long rows() {
        return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveRefusedException("archive.unreadable");
        }
        return zip.getInputStream(entry);
    }

    /** Fills empty tables, in the transaction of {@code connection}. */
    void fill(Connection connection, List<TableShape> tables, SealedValues seals, LongConsumer progress) throws SQLException, IOException {
        long done = 0;
        for (TableShape table : tables) {
            Manifest.Table said = manifest.tables().stream().filter(t -> t.name().equals(table.name())).findFirst().orElseThrow(() -> new ArchiveRefusedException("archive.otherTables"));
            if (!names(said.columns(), Manifest.Column::name).equals(names(table.columns(), TableShape.Column::name))) {
                throw new ArchiveRefusedException("archive.otherTables");
            }
            done = fill(connection, table, said, seals, done, progress);
        }
        if (manifest.tables().size() != tables.size()) {
            throw new ArchiveRefusedException("archive.otherTables");
        }
        for (Map.Entry<String, Long> sequence : SchemaRepository.sequences(connection, manifest.module().replace('-', '_')).entrySet()) {
            long next = Math.max(1, manifest.sequences().getOrDefault(sequence.getKey(), sequence.getValue()));
            RowRepository.restart(connection, sequence.getKey(), next);
        }
    }

    private static <T> Set<String> names(List<T> columns, Function<T, String> name) {
        return columns.stream().map(name).collect(Collectors.toSet());
    }

    private long fill(Connection connection, TableShape table, Manifest.Table said, SealedValues seals, long before, LongConsumer progress) throws SQLException, IOException {
        long done;
        MessageDigest digest = ArchiveWriter.sha256();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new DigestInputStream(entry(said.path()), digest), StandardCharsets.UTF_8))) {
            long[] read = {before};
            done = before + RowRepository.insert(connection, table, () -> {
                String line = lines.readLine();
                if (++read[0] % REPORT == 0) {
                    progress.accept(read[0]);
                }
                return line == null ? null : row(line, table, said, seals);
            });
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new ArchiveRefusedException("archive.damaged", e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(said.sha256()) || done - before != said.rows()) {
            throw new ArchiveRefusedException("archive.damaged");
        }
        if (!table.selfReferences().isEmpty()) {
            pointToSelf(connection, table, said, seals);
        }
        return done;
    }

    private void pointToSelf(Connection connection, TableShape table, Manifest.Table said, SealedValues seals) throws SQLException, IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(entry(said.path()), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                RowRepository.pointToSelf(connection, table, row(line, table, said, seals));
            }
        }
    }

    private static Map<String, JsonNode> row(String line, TableShape table, Manifest.Table said, SealedValues seals) throws IOException {
        if (line.length() > LONGEST_LINE) {
            throw new ArchiveRefusedException("archive.damaged");
        }
        JsonNode object = JSON.readTree(line);
        Map<String, JsonNode> row = new LinkedHashMap<>();
        Map<String, Object> plain = new LinkedHashMap<>();
        object.fields().forEachRemaining(field -> {
            row.put(field.getKey(), field.getValue());
            plain.put(field.getKey(), field.getValue().isNull() ? null : field.getValue().asText());
        });
        String place = ArchiveWriter.place(table.name(), table.key(), plain);
        said.columns().stream().filter(Manifest.Column::sealed).filter(column -> row.get(column.name()) != null && row.get(column.name()).isTextual())
                .forEach(column -> row.put(column.name(), TextNode.valueOf(seals.open(row.get(column.name()).textValue(), place + "." + column.name()))));
        return row;
    }

    /** Hands on every file, each compared with its name. */
    void files(FileTaker taker) throws IOException {
        for (String sha256 : manifest.files()) {
            MessageDigest digest = ArchiveWriter.sha256();
            try (InputStream bytes = new DigestInputStream(entry("files/" + sha256), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new ArchiveRefusedException("archive.damaged");
            }
            try (InputStream bytes = entry("files/" + sha256)) {
                taker.take(sha256, bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
