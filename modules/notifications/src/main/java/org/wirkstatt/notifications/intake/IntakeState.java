package org.wirkstatt.notifications.intake;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** How the intake of this node is: when it last looked, what went wrong. Kept in memory. */
@ApplicationScoped
public class IntakeState {

    /** What stands between the portal and the mail. */
    public enum Problem {
        /** The server does not answer, or broke off. */
        UNREACHABLE,
        /** The server does not accept user and password. */
        LOGIN,
        /** No encrypted connection as configured. */
        TLS,
        /** The mailbox has no such folder. */
        FOLDER,
        /** The port for mail is taken, or the address is not of this machine. */
        PORT,
        /** The portal could not write down what arrived: disk or database. */
        STORAGE
    }

    private volatile Instant lookedAt;
    private volatile Instant arrivedAt;
    private volatile Problem problem;
    private volatile String answer;

    void looked(Instant now) {
        lookedAt = now;
        problem = null;
        answer = null;
    }

    void arrived(Instant now) {
        arrivedAt = now;
    }

    /** @param said by the server; may be null */
    void failed(Problem what, String said) {
        answer = said == null ? "" : said.replaceAll("\\p{Cntrl}+", " ").strip();
        problem = what;
    }

    /** When the mailbox was last looked into, or the port opened, without a problem; empty if not since the start. */
    public Optional<Instant> lookedAt() {
        return Optional.ofNullable(lookedAt);
    }

    /** When the last mail for this portal arrived; empty if none since the start. */
    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    /** Empty while all is well. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** What the server said to the problem; empty text without. */
    public String answer() {
        return Optional.ofNullable(answer).orElse("");
    }
}
