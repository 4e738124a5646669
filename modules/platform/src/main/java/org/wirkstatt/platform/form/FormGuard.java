package org.wirkstatt.platform.form;

import java.time.Duration;
import java.time.Instant;

import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.identity.CurrentUser;

/**
 * Keeps machines off a form that is open to strangers: a time that people need, a sum that the browser works out while they type
 * ({@link Puzzle}, script {@code sum.js}), and how many one network may send in an hour. Without script the sum is replaced by a longer time
 * and a stricter limit. Signed-in people are known and need neither. A module keeps one of these for each form, in a bean of the application.
 * Thread safe.
 */
public final class FormGuard {

    /** Nobody reads a form and writes a sentence in less. */
    public static final Duration SHORTEST = Duration.ofSeconds(4);
    /** Without the sum that a script works out. */
    public static final Duration SHORTEST_WITHOUT_SUM = Duration.ofSeconds(20);

    private final int anHour;
    private final int anHourWithoutSum;
    private final int anHourOfMembers;
    private final HourlyCounts counts = new HourlyCounts();

    /**
     * @param anHour forms that one network may send in an hour
     * @param anHourWithoutSum the same without the sum
     * @param anHourOfMembers forms that one member may send in an hour, from wherever
     */
    public FormGuard(int anHour, int anHourWithoutSum, int anHourOfMembers) {
        this.anHour = anHour;
        this.anHourWithoutSum = anHourWithoutSum;
        this.anHourOfMembers = anHourOfMembers;
    }

    /**
     * Lets a filled-in form pass and counts it.
     *
     * @param puzzle that the form was opened with
     * @param answer of the sender's browser to it; null without script
     * @throws FormRefusedException if it came too soon, or too many came
     */
    public void pass(Puzzle puzzle, String answer, CurrentUser user, ClientAddress client, Instant now) {
        boolean solved = puzzle.isSolvedBy(answer);
        Duration shortest = user.isSignedIn() ? Duration.ZERO : solved ? SHORTEST : SHORTEST_WITHOUT_SUM;
        Duration waited = Duration.between(puzzle.openedAt(), now);
        if (waited.compareTo(shortest) < 0) {
            throw new FormRefusedException("error.form.tooSoon", Math.max(1, shortest.minus(waited).toSeconds()));
        }
        user.member().ifPresentOrElse(m -> count("member " + m.id().value(), anHourOfMembers, now),
                () -> count("from " + client.network(), solved ? anHour : anHourWithoutSum, now));
    }

    /** Counts one form more for {@code key}, such as where it goes. @throws FormRefusedException if there were {@code limit} in the last hour */
    public void count(String key, int limit, Instant now) {
        if (!counts.take(key, limit, now)) {
            throw new FormRefusedException("error.form.tooMany");
        }
    }
}
