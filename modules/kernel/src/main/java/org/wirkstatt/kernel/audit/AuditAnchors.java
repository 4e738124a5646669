package org.wirkstatt.kernel.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the chain looked like, kept outside the database: one line a day in {@code <data-dir>/audit-anchors.txt}, with time, number and hash
 * of the last entry, and the same line in the log. A chain that was cut or made anew no longer fits.
 */
@ApplicationScoped
class AuditAnchors {

    private static final System.Logger LOG = System.getLogger(AuditAnchors.class.getName());
    private static final Pattern LINE = Pattern.compile("\\S+ (\\d{1,18}) ([0-9a-f]{64})");

    /** The last entry at some time. */
    record Anchor(long number, String hash) {
    }

    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    /** In the order in which they were made; lines of another form are passed over. */
    List<Anchor> read() {
        try {
            return Files.exists(file()) ? Files.readAllLines(file()).stream().map(LINE::matcher).filter(Matcher::matches)
                    .map(line -> new Anchor(Long.parseLong(line.group(1)), line.group(2))).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the anchors of the audit log", e);
        }
    }

    /** Keeps {@code last} unless it is the latest anchor already. */
    void keep(Anchor last, Instant now) {
        List<Anchor> known = read();
        if (last.number() == 0 || !known.isEmpty() && known.get(known.size() - 1).equals(last)) {
            return;
        }
        try {
            Files.writeString(file(), now + " " + last.number() + " " + last.hash() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the anchor of the audit log", e);
        }
        LOG.log(Level.INFO, "audit log up to entry {0}: {1}", String.valueOf(last.number()), last.hash());
    }

    private Path file() {
        return Path.of(dataDir, "audit-anchors.txt");
    }
}
