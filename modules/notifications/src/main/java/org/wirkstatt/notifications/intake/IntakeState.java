package org.wirkstatt.notifications.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.notifications.intake.InboundMail.Source;

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

    private record Fault(Problem problem, String answer) {
    }

    private final Map<Source, Fault> faults = new ConcurrentHashMap<>();
    private volatile Instant lookedAt;
    private volatile Instant arrivedAt;

    void looked(Source way, Instant now) {
        lookedAt = now;
        faults.remove(way);
    }

    void arrived(Instant now) {
        arrivedAt = now;
    }

    /** @param said by the server; may be null */
    void failed(Source way, Problem what, String said) {
        faults.put(way, new Fault(what, said == null ? "" : said.replaceAll("\\p{Cntrl}+", " ").strip()));
    }

    /** Whether this is what stands between, as it was the last time. */
    boolean has(Source way, Problem what) {
        return Optional.ofNullable(faults.get(way)).filter(fault -> fault.problem() == what).isPresent();
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
        return faults.values().stream().map(Fault::problem).findFirst();
    }

    /** What the server said to the problem; empty text without. */
    public String answer() {
        return faults.values().stream().map(Fault::answer).findFirst().orElse("");
    }
}
