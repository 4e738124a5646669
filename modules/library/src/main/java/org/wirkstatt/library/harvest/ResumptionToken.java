package org.wirkstatt.library.harvest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a list goes on. Everything stands in the token itself, so the portal keeps nothing, any node answers it, and a restart does no harm. It
 * is not signed: it says nothing that the arguments of a request could not say too, and the rights are asked for with each answer.
 *
 * @param verb that began the list
 * @param prefix metadata format
 * @param after last record given out
 * @param cursor records given out so far
 * @param total records of the whole list, when it was begun
 * @param expires the token is refused from then on
 */
record ResumptionToken(Verb verb, String prefix, Selection selection, Position after, long cursor, long total, Instant expires) {

    /** Longer than any run takes between two pages; short enough that nobody goes on with a list of last week. */
    static final Duration VALID = Duration.ofHours(24);

    private static final String VERSION = "1";
    private static final int FIELDS = 11;

    String text() {
        String plain = String.join("\n", VERSION, verb.name(), prefix, second(selection.from()), second(selection.until()), selection.set() == null ? "" : selection.set(),
                second(after.datestamp()), String.valueOf(after.materialId()), String.valueOf(cursor), String.valueOf(total), second(expires));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String second(Instant moment) {
        return moment == null ? "" : String.valueOf(moment.getEpochSecond());
    }

    /** @throws OaiError badResumptionToken if it is none of ours, of another verb, or over */
    static ResumptionToken read(Verb verb, String text, Instant now) {
        ResumptionToken token;
        try {
            String[] f = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            if (f.length != FIELDS || !f[0].equals(VERSION)) {
                throw refused();
            }
            token = new ResumptionToken(Verb.valueOf(f[1]), f[2], new Selection(moment(f[3]), moment(f[4]), f[5].isEmpty() ? null : f[5]),
                    new Position(Instant.ofEpochSecond(Long.parseLong(f[6])), Long.parseLong(f[7])), Long.parseLong(f[8]), Long.parseLong(f[9]),
                    Instant.ofEpochSecond(Long.parseLong(f[10])));
        } catch (IllegalArgumentException | DateTimeException noToken) {
            throw refused();
        }
        if (token.verb != verb || !now.isBefore(token.expires) || token.expires.isAfter(now.plus(VALID)) || token.cursor < 1 || token.total < 1
                || MetadataFormat.find(token.prefix).isEmpty() || token.selection.set() != null && !HarvestSets.exists(token.selection.set())
                || outOfTime(token.after.datestamp()) || outOfTime(token.selection.from()) || outOfTime(token.selection.until())) {
            throw refused();
        }
        return token;
    }

    private static Instant moment(String field) {
        return field.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(field));
    }

    /** Years that no database column holds; no token of ours names them. */
    private static boolean outOfTime(Instant moment) {
        return moment != null && (moment.getEpochSecond() < -62_135_596_800L || moment.getEpochSecond() > 253_402_300_799L);
    }

    private static OaiError refused() {
        return new OaiError(OaiError.Code.badResumptionToken, "The resumptionToken is not valid, or it is over; begin the list anew.");
    }
}
