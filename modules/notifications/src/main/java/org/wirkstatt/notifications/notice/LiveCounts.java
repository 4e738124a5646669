package org.wirkstatt.notifications.notice;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.identity.MemberId;

/** Open pages that want to know the number of unread notices as soon as it changes, on this node. Thread safe. */
@ApplicationScoped
public class LiveCounts implements RecurringWork {

    /** Address of the WebSocket. */
    public static final String PATH = "/mitteilungen/live";

    @Inject
    UnreadCounter unread;
    @Inject
    People people;

    private final Map<Long, Set<IntConsumer>> listeners = new ConcurrentHashMap<>();
    private final Set<MemberId> changed = ConcurrentHashMap.newKeySet();

    /** Tells {@code page} the number now and whenever it changes. */
    public void open(MemberId member, IntConsumer page) {
        listeners.computeIfAbsent(member.value(), id -> ConcurrentHashMap.newKeySet()).add(page);
        tell(member, Set.of(page));
    }

    public void close(MemberId member, IntConsumer page) {
        listeners.computeIfPresent(member.value(), (id, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        });
    }

    /** Something of {@code member} changed and is committed; told with the next {@link #run}, which belongs to no request. */
    void changed(MemberId member) {
        if (listeners.containsKey(member.value())) {
            changed.add(member);
        }
    }

    @Override
    public String name() {
        return "numbers of open pages";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        for (MemberId member : changed) {
            changed.remove(member);
            tell(member, listeners.getOrDefault(member.value(), Set.of()));
        }
    }

    private void tell(MemberId member, Set<IntConsumer> pages) {
        people.find(member).ifPresent(person -> {
            int count = unread.count(person);
            pages.forEach(page -> page.accept(count));
        });
    }
}
