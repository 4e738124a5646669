package org.wirkstatt.search.index;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.wirkstatt.platform.change.ChangeLog;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchResult;
import org.wirkstatt.search.SearchService;
import org.wirkstatt.search.Suggestion;
import org.wirkstatt.search.SuggestionService;
import org.wirkstatt.testkit.Doubles;

/** The real search over one contributor in memory; follows the list of changes that an outbox was told. */
public final class RealIndex implements AutoCloseable {

    private final SearchIndex index;
    private final Contributors contributors;
    private final IndexFollower follower = new IndexFollower();
    private final List<ContentRef> told;
    private final CurrentUser user;

    /** @param told grows with each change */
    public RealIndex(Path folder, SearchContributor contributor, List<ContentRef> told, CurrentUser user) {
        this.told = told;
        this.user = user;
        contributors = new Contributors(List.of(contributor), c -> false);
        index = new SearchIndex(folder, new Log(), contributors, Clock.systemUTC());
        IndexRebuild rebuild = new IndexRebuild();
        rebuild.index = index;
        rebuild.log = new Log();
        rebuild.contributors = contributors;
        rebuild.publicState = new Doubles.CountingState();
        rebuild.clock = Clock.systemUTC();
        rebuild.executor = Runnable::run;
        follower.index = index;
        follower.rebuild = rebuild;
        follower.publicState = rebuild.publicState;
    }

    /** What the person of the request finds, after all changes were taken in. */
    public SearchResult search(String words) {
        follower.follow();
        return new SearchService(index, contributors, user).search(SearchRequest.of(words));
    }

    /** What the person of the request is suggested. */
    public List<Suggestion> suggest(String typed) {
        follower.follow();
        return new SuggestionService(index, contributors, user).suggest(typed, Locale.GERMAN);
    }

    @Override
    public void close() {
        index.close();
    }

    private final class Log implements ChangeLog {

        @Override
        public List<Change> after(long position, int limit) {
            List<Change> changes = new ArrayList<>();
            for (int i = (int) position; i < told.size() && changes.size() < limit; i++) {
                changes.add(new Change(i + 1, told.get(i)));
            }
            return changes;
        }

        @Override
        public long end() {
            return told.size();
        }

        @Override
        public String logId() {
            return "test";
        }
    }
}
