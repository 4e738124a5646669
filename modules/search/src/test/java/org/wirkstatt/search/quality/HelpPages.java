package org.wirkstatt.search.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.index.TestPortal;

/**
 * The German help of another program, judged by the people who wrote it: each keyword of its index is a question, the pages that have it are
 * the answers. The keywords are not in the texts. See {@code help-pages.md} for where it comes from.
 */
final class HelpPages {

    private final List<IndexDocument> things = new ArrayList<>();
    private final Map<String, JudgedQuery> queries = new TreeMap<>();

    HelpPages() {
        try (InputStream in = new GZIPInputStream(HelpPages.class.getResourceAsStream("help-pages.tsv.gz"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        String id = cells[0].replace('/', '.');
        things.add(TestPortal.material(id, cells[1], cells[3]));
        for (String keyword : cells[2].split("\\|")) {
            String question = keyword.replaceAll("[,;]\\s*", " ").strip();
            if (!question.isEmpty()) {
                queries.computeIfAbsent(question, q -> new JudgedQuery("help", q, new LinkedHashMap<>(), Set.of())).grades().put(id, 1);
            }
        }
    }

    List<IndexDocument> things() {
        return List.copyOf(things);
    }

    /** Always the same sample of the questions, in an order that has nothing to do with what they ask. */
    List<JudgedQuery> queries(int from, int to) {
        return queries.values().stream().sorted(Comparator.comparing(query -> digest(query.text()))).toList().subList(from, to);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
