package org.wirkstatt.search.wording;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;

/** Looks every few seconds whether editors changed a line, on whichever node. */
@ApplicationScoped
class WordingPulse implements RecurringWork {

    @Inject
    CurrentWordings wordings;

    @Override
    public String name() {
        return "search.wordings";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        wordings.follow();
    }
}
