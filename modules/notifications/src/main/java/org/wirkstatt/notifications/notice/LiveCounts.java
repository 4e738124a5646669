package org.wirkstatt.notifications.notice;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberId;

/** Open pages that want to know the number of unread notices as soon as it changes, on this node. Thread safe. */
@ApplicationScoped
public class LiveCounts {

    /** Address of the WebSocket. */
    public static final String PATH = "/mitteilungen/live";
    private static final Logger LOG = System.getLogger(LiveCounts.class.getName());

    @Inject
    UnreadCounter unread;
    @Inject
    People people;
    @Resource
    ManagedExecutorService executor;

    private final Map<Long, Set<IntConsumer>> listeners = new ConcurrentHashMap<>();

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

    /** Something of {@code member} changed and is committed. Quick; the number is found on another thread. */
    void changed(MemberId member) {
        Set<IntConsumer> pages = listeners.get(member.value());
        if (pages == null) {
            return;
        }
        try {
            executor.execute(() -> tell(member, pages));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the server stops; open pages ask again: {0}", e.getMessage());
        }
    }

    private void tell(MemberId member, Set<IntConsumer> pages) {
        people.find(member).ifPresent(person -> {
            int count = unread.count(person);
            pages.forEach(page -> page.accept(count));
        });
    }
}
