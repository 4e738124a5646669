package org.wirkstatt.kernel.archive;

import java.util.List;
import java.util.Map;

/**
 * What an archive says of itself, in {@code manifest.json}.
 *
 * @param format of archives, {@value #FORMAT}
 * @param module id
 * @param schema versions of the migrations behind the tables, in order
 * @param exportedAt moment, ISO 8601; the only thing that differs between two archives of the same data
 * @param tables in the order in which they are to be filled; each is a file {@code tables/<name>.jsonl} with a JSON object a row
 * @param sequences next value by name
 * @param files SHA-256 of files, each below {@code files/}
 * @param sealedWith fingerprint of the key of sealed columns; empty where nothing is sealed
 */
record Manifest(int format, String module, List<String> schema, String exportedAt, List<Table> tables, Map<String, Long> sequences, List<String> files, String sealedWith) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** @param sha256 of the file with the rows */
    record Table(String name, List<Column> columns, long rows, String sha256) {

        String path() {
            return "tables/" + name + ".jsonl";
        }
    }

    /**
     * @param kind integer, number, decimal, boolean, text, timestamp (UTC without zone), instant, date, time or base64
     * @param sealed whether values can only be read by the portal
     */
    record Column(String name, String kind, boolean sealed) {
    }
}
