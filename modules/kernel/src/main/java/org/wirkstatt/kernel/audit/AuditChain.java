package org.wirkstatt.kernel.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.audit.AuditRepository.Ends;
import org.wirkstatt.kernel.audit.AuditRepository.Link;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.audit.AuditTrail.Breach;
import org.wirkstatt.platform.audit.AuditTrail.Check;

/**
 * The one chain of all entries. Numbers are without gaps, in the order in which entries were taken in, which may differ by moments from the
 * order of their times. Thread safe, also among nodes.
 */
@ApplicationScoped
class AuditChain {

    private static final int BATCH = 1000;

    @Inject
    Database database;
    @Inject
    AuditAnchors anchors;

    /** Takes in everything that was committed. Needs a thread without transaction. @return the last entry */
    AuditAnchors.Anchor takeIn() {
        Step step;
        do {
            step = database.transact(connection -> {
                Ends ends = AuditRepository.lock(connection);
                List<AuditRepository.Waiting> waiting = AuditRepository.waiting(connection, BATCH);
                Ends after = waiting.isEmpty() ? ends : append(connection, ends, waiting);
                return new Step(new AuditAnchors.Anchor(after.last(), after.lastHash()), waiting.size() == BATCH);
            });
        } while (step.more);
        return step.last;
    }

    private static Ends append(Connection connection, Ends ends, List<AuditRepository.Waiting> waiting) throws SQLException {
        List<Link> links = new ArrayList<>();
        long number = ends.last();
        String hash = ends.lastHash();
        for (AuditRepository.Waiting row : waiting) {
            hash = row.content().hash(hash, ++number);
            links.add(new Link(number, row.content(), hash));
        }
        AuditRepository.append(connection, waiting, links);
        Ends after = new Ends(ends.first(), ends.firstHash(), number, hash);
        AuditRepository.setEnds(connection, after);
        return after;
    }

    /** Takes away the entries at the beginning that were recorded before {@code before}, in the running transaction. @return how many */
    long forget(Instant before) {
        database.requireTransaction();
        return database.call(connection -> {
            Ends ends = AuditRepository.lock(connection);
            Optional<Link> last = AuditRepository.lastBefore(connection, before).filter(link -> link.number() > ends.first());
            if (last.isEmpty()) {
                return 0L;
            }
            AuditRepository.removeUpTo(connection, last.get().number());
            AuditRepository.setEnds(connection, new Ends(last.get().number(), last.get().hash(), ends.last(), ends.lastHash()));
            return last.get().number() - ends.first();
        });
    }

    /** See {@link org.wirkstatt.platform.audit.AuditTrail#check}. */
    Check check(LongConsumer progress) {
        // the anchors first: one that is made after the ends were read would lie behind them
        Map<Long, String> anchored = new TreeMap<>();
        anchors.read().forEach(anchor -> anchored.put(anchor.number(), anchor.hash()));
        Ends ends = database.call(AuditRepository::ends);
        Check found = check(anchored, ends, progress);
        // entries whose time is over may have gone while we were reading
        return found.breach().isPresent() && database.call(AuditRepository::ends).first() != ends.first() ? check(progress) : found;
    }

    private Check check(Map<Long, String> expected, Ends ends, LongConsumer progress) {
        long number = ends.first();
        String hash = ends.firstHash();
        int fitting = 0;
        while (number < ends.last()) {
            long from = number;
            List<Link> links = database.call(connection -> AuditRepository.after(connection, from, ends.last(), BATCH));
            if (links.isEmpty()) {
                return broken(number - ends.first(), fitting, Breach.Kind.TRUNCATED, number + 1);
            }
            for (Link link : links) {
                number++;
                if (link.number() != number) {
                    return broken(number - 1 - ends.first(), fitting, Breach.Kind.MISSING, number);
                }
                hash = link.content().hash(hash, number);
                if (!hash.equals(link.hash())) {
                    return broken(number - 1 - ends.first(), fitting, Breach.Kind.CHANGED, number);
                }
                String anchor = expected.getOrDefault(number, hash);
                if (!anchor.equals(hash)) {
                    return broken(number - ends.first(), fitting, Breach.Kind.ANCHOR, number);
                }
                fitting += expected.containsKey(number) ? 1 : 0;
            }
            progress.accept(number - ends.first());
        }
        long entries = number - ends.first();
        if (!hash.equals(ends.lastHash())) {
            return broken(entries, fitting, Breach.Kind.CHANGED, number);
        }
        long last = number;
        int fit = fitting;
        return expected.keySet().stream().filter(anchored -> anchored > last).findFirst()
                .map(anchored -> broken(entries, fit, Breach.Kind.TRUNCATED, last + 1)).orElseGet(() -> new Check(entries, fit, Optional.empty()));
    }

    private static Check broken(long entries, int anchors, Breach.Kind kind, long number) {
        return new Check(entries, anchors, Optional.of(new Breach(kind, number)));
    }

    private record Step(AuditAnchors.Anchor last, boolean more) {
    }
}
