package org.wirkstatt.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Reads what the {@link AuditLog} remembers. Asks for no permission: the caller has decided. What was committed before a call is in its
 * answer.
 */
public interface AuditTrail {

    /**
     * @param number place in the chain, from 1
     * @param at when it was recorded
     * @param actor who did it; empty for the portal itself and for visitors
     * @param actedAs as whom {@code actor} did it, with that person's consent; empty where people act as themselves
     * @param about the person it is about
     */
    record Entry(long number, Instant at, Optional<MemberId> actor, Optional<MemberId> actedAs, String module, String event,
            Optional<MemberId> about, List<String> arguments) {
        public Entry {
            arguments = List.copyOf(arguments);
        }
    }

    /** A kind of entry. */
    record Event(String module, String name) {
    }

    /**
     * What to look for; everything given must fit.
     *
     * @param person who did it, as whom it was done, or whom it is about
     * @param from earliest time
     * @param until time before which it was recorded
     */
    record Filter(Optional<MemberId> person, Optional<Event> event, Optional<Instant> from, Optional<Instant> until) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The newest first. @param page from 1 */
    ResultPage<Entry> list(Filter filter, int page, int size);

    /** Kinds of entries there are, by module and name. */
    List<Event> events();

    /**
     * Walks the whole chain: whether each entry is as it was recorded, none is missing, and the anchors outside the database fit. Reads about
     * 100,000 entries a second.
     *
     * @param progress is told now and then how many entries are checked
     */
    Check check(LongConsumer progress);

    /**
     * @param entries entries that were checked
     * @param anchors anchors that fit
     * @param breach where the chain breaks first; empty for an unbroken one
     */
    record Check(long entries, int anchors, Optional<Breach> breach) {
    }

    /** @param number entry at which the chain breaks; for {@code TRUNCATED} the first one that is gone */
    record Breach(Kind kind, long number) {

        /**
         * {@code CHANGED}: the entry, or the one before, is not as it was recorded; {@code MISSING}: it is gone; {@code TRUNCATED}: it and
         * all after it are gone; {@code ANCHOR}: the chain up to it was made anew, it differs from the anchor that lies outside the database.
         */
        public enum Kind { CHANGED, MISSING, TRUNCATED, ANCHOR }
    }
}
