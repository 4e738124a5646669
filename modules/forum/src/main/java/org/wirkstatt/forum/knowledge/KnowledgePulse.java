package org.wirkstatt.forum.knowledge;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.RecurringWork;

/** Moves on the requests whose time is over, and those whose posts were edited or taken away. */
@ApplicationScoped
class KnowledgePulse implements RecurringWork {

    private static final int AT_ONCE = 200;

    @Inject
    KnowledgeRepository rows;
    @Inject
    Drafting drafting;

    @Override
    public String name() {
        return "forum.knowledge";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        long after = 0;
        for (List<Long> some = rows.open(after, AT_ONCE); !some.isEmpty(); some = rows.open(after, AT_ONCE)) {
            some.forEach(drafting::moveOn);
            after = some.get(some.size() - 1);
        }
    }
}
