package org.wirkstatt.kernel.fence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.module.ModuleFences.Trouble;

/**
 * The fence around one kind of call into one module. Open until {@value #ERRORS} calls failed or were late within {@link #WINDOW}, or one is over its
 * time without coming back; then shut for a minute, for twice as long after each try that fails, an hour at most. After that one call is let through:
 * if it comes back in time and without fault, the fence is open again. While a call hangs no other is tried, so a module holds no more threads than
 * were inside when the first of them was over its time. Calls are never interrupted: that would break the files of the database and of the index.
 * Thread safe.
 */
final class Fence {

    static final int ERRORS = 5;
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** One call that is inside. */
    static final class Call {
        private final Instant began;

        private Call(Instant began) {
            this.began = began;
        }
    }

    private final String module;
    private final String hook;
    private final Duration budget;
    private final Clock clock;
    private final Set<Call> inside = new HashSet<>();
    private final Deque<Instant> recent = new ArrayDeque<>();
    private int errors;
    private Instant since;
    private Instant latest;
    private String reason = "";
    private Instant shutUntil;
    private Duration pause = FIRST_PAUSE;
    private boolean trying;
    private boolean tryAnnounced;

    /** @param budget time for one call */
    Fence(String module, String hook, Duration budget, Clock clock) {
        this.module = module;
        this.hook = hook;
        this.budget = budget;
        this.clock = clock;
    }

    /** Lets a call in. @return empty if the fence is shut; else to be given to {@link #leave} in any case */
    synchronized Optional<Call> enter() {
        Instant now = clock.instant();
        look(now);
        if (shutUntil != null) {
            if (trying || hanging(now) > 0 || now.isBefore(shutUntil)) {
                return Optional.empty();
            }
            trying = true;
        }
        Call call = new Call(now);
        inside.add(call);
        return Optional.of(call);
    }

    /** @param fault what it threw; empty if it came back. @return whether pages that were made before may look different now */
    synchronized boolean leave(Call call, Optional<Throwable> fault) {
        Instant now = clock.instant();
        boolean late = Duration.between(call.began, now).compareTo(budget) > 0;
        boolean known = inside.remove(call);
        if (!known) {
            return false; // from before a second try: it says nothing about now
        }
        boolean good = fault.isEmpty() && !late;
        if (good && trying) {
            open();
            return true;
        }
        if (!good) {
            count(now, fault.map(Fence::place).orElseGet(() -> seconds(Duration.between(call.began, now))));
        }
        return !good;
    }

    /** Shuts the fence when a call is over its time. @return whether it was shut by this look, or a try became due since the last look */
    synchronized boolean look() {
        Instant now = clock.instant();
        boolean due = shutUntil != null && !now.isBefore(shutUntil) && hanging(now) == 0 && !tryAnnounced;
        tryAnnounced |= due;
        return look(now) || due;
    }

    private boolean look(Instant now) {
        if (shutUntil == null && hanging(now) > 0) {
            inside.stream().map(call -> call.began).min(Instant::compareTo).ifPresent(began -> note(now, "> " + seconds(budget)));
            shut(now);
            return true;
        }
        return false;
    }

    private int hanging(Instant now) {
        return (int) inside.stream().filter(call -> Duration.between(call.began, now).compareTo(budget) > 0).count();
    }

    private void count(Instant now, String why) {
        note(now, why);
        recent.addLast(now);
        while (recent.peekFirst().isBefore(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (trying) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            shut(now);
        } else if (shutUntil == null && recent.size() >= ERRORS) {
            shut(now);
        }
    }

    private void note(Instant now, String why) {
        errors++;
        since = since == null ? now : since;
        latest = now;
        reason = why;
    }

    private void shut(Instant now) {
        shutUntil = now.plus(pause);
        trying = false;
        tryAnnounced = false;
        recent.clear();
    }

    private void open() {
        shutUntil = null;
        trying = false;
        pause = FIRST_PAUSE;
        recent.clear();
    }

    /** Opens it and forgets everything, also the calls that hang. */
    synchronized void retry() {
        open();
        inside.clear();
        errors = 0;
        since = null;
    }

    synchronized Optional<Trouble> trouble() {
        Instant now = clock.instant();
        return errors == 0 ? Optional.empty()
                : Optional.of(new Trouble(module, hook, errors, since, latest, reason, Optional.ofNullable(shutUntil), hanging(now)));
    }

    private static String seconds(Duration time) {
        return (time.toMillis() + 500) / 1000 + " s";
    }

    /** What was thrown at the root, and the first place in code of a module or the portal. */
    private static String place(Throwable fault) {
        Throwable root = fault;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        for (StackTraceElement at : root.getStackTrace()) {
            if (!at.getClassName().matches("(java|javax|jakarta|jdk|sun|com\\.sun|org\\.(glassfish|jboss|eclipse|apache|h2|postgresql))\\..*")) {
                return root.getClass().getSimpleName() + " (" + at.getFileName() + ":" + at.getLineNumber() + ")";
            }
        }
        return root.getClass().getSimpleName();
    }
}
