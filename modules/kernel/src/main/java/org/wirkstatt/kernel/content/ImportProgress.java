package org.wirkstatt.kernel.content;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the first import is. Thread safe. */
@ApplicationScoped
public class ImportProgress {

    private static final int MAX_ERRORS = 200;

    private int done;
    private int total;
    private String current = "";
    private final List<Broken> errors = new ArrayList<>();
    private int errorCount;
    private boolean finished;

    /**
     * @param done files that are through, broken ones included
     * @param total files there are; 0 while they are not counted yet
     * @param current file below the content folder that is being read; empty between files
     * @param errors the first 200 broken files
     * @param errorCount all broken files
     * @param finished whether the first import is over, now or at an earlier start
     */
    public record Snapshot(int done, int total, String current, List<Broken> errors, int errorCount, boolean finished) {
    }

    /**
     * @param file below the content folder
     * @param line from 1; 0 where unknown
     * @param reason one sentence in German
     */
    public record Broken(String file, int line, String reason) {
    }

    /** The state of this moment. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(done, total, current, List.copyOf(errors), errorCount, finished);
    }

    synchronized void begin(int files) {
        done = 0;
        total = files;
        errors.clear();
        errorCount = 0;
    }

    synchronized void reading(String file) {
        current = file;
    }

    synchronized void through() {
        done++;
        current = "";
    }

    synchronized void broken(Broken error) {
        errorCount++;
        if (errors.size() < MAX_ERRORS) {
            errors.add(error);
        }
    }

    synchronized void finish() {
        finished = true;
    }
}
