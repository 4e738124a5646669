package org.wirkstatt.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.wirkstatt.platform.change.ChangeLog;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;

/** A portal of two modules in memory, with a real index in a folder. */
public final class TestPortal implements AutoCloseable {

    public static final String MATERIAL = "library.material";
    public static final String REGION = "regions.region";

    public final Map<ContentRef, IndexDocument> things = new LinkedHashMap<>();
    /** Last days until which things count as right, by id. */
    public final Map<String, LocalDate> due = new HashMap<>();
    public final Set<String> failing = new HashSet<>();
    /** Types whose modules are switched off. */
    public final Set<String> off = new HashSet<>();
    public final List<Runnable> background = new ArrayList<>();
    /** Runs with the walk of a rebuild, before the first id is given. */
    public Runnable duringWalk = () -> { };
    public Set<Audience> audiences = Set.of(Audience.PUBLIC);
    /** Names of facet values, given facet and value. */
    public BinaryOperator<String> labels = (facet, value) -> value.equals("guide") ? "Moderationsleitfaden" : value;
    public String logId = "log-1";
    public int touched;
    public Instant now = Instant.parse("2026-09-01T10:00:00Z");
    /** Lets every new index answer. */
    public Examination examination = (former, built) -> new GoldenReport(now, 0, List.of(), List.of());
    public final SearchIndex index;
    public final Contributors contributors;
    private final LinkedHashMap<ContentRef, Long> log = new LinkedHashMap<>();
    private final IndexFollower follower = new IndexFollower();
    private final IndexRebuild rebuild = new IndexRebuild();
    private long end;

    public TestPortal(Path dataDir) {
        this(dataDir, null, MATERIAL, REGION);
    }

    /** @param former a portal whose database this one goes on with; null for an empty one */
    public TestPortal(Path dataDir, TestPortal former, String... types) {
        if (former != null) {
            things.putAll(former.things);
            log.putAll(former.log);
            end = former.end;
            logId = former.logId;
        }
        contributors = new Contributors(Arrays.stream(types).<SearchContributor>map(Module::new).toList(), contributor -> off.contains(contributor.type()));
        index = new SearchIndex(dataDir, new Log(), contributors, new Time());
        rebuild.index = index;
        rebuild.log = new Log();
        rebuild.contributors = contributors;
        rebuild.publicState = new State();
        rebuild.clock = new Time();
        rebuild.executor = Runnable::run;
        rebuild.examination = (answering, built) -> examination.examine(answering, built);
        follower.index = index;
        follower.rebuild = rebuild;
        follower.publicState = new State();
    }

    /** Rebuilds wait in {@link #background} from now on. */
    public void keepRebuildsWaiting() {
        Executor waiting = background::add;
        rebuild.executor = waiting::execute;
    }

    public void follow() {
        follower.follow();
    }

    public void pulse() {
        follower.pulse();
    }

    public void rebuild() {
        rebuild.start();
    }

    public GoldenReport report() {
        return rebuild.report().orElseThrow();
    }

    public boolean isWaiting() {
        return rebuild.isWaiting();
    }

    public void switchAnyway() {
        rebuild.switchAnyway();
    }

    public Clock clock() {
        return new Time();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Writes a thing and tells the log, as a committed transaction would. */
    public ContentRef save(IndexDocument thing) {
        things.put(thing.ref(), thing);
        changed(thing.ref());
        return thing.ref();
    }

    public void delete(ContentRef ref) {
        things.remove(ref);
        changed(ref);
    }

    private void changed(ContentRef ref) {
        log.remove(ref);
        log.put(ref, ++end);
    }

    /** A public material of one passage. */
    public static IndexDocument material(String id, String title, String text) {
        return thing(MATERIAL, id, title, Set.of(Audience.PUBLIC), List.of(), Map.of(), text);
    }

    public static IndexDocument thing(String type, String id, String title, Set<Audience> audiences, List<String> keywords, Map<String, List<String>> facets,
            String... pages) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < pages.length; i++) {
            passages.add(new Passage(pages[i], "Seite " + (i + 1), "/x/" + id + "#page=" + (i + 1), i + 1));
        }
        return new IndexDocument(new ContentRef(type, id), title, "/x/" + id, audiences, "de", "", keywords, null, facets, List.of(), passages);
    }

    public ChangeLog log() {
        return new Log();
    }

    public CurrentUser user() {
        return new User();
    }

    /** Stops without any chance to commit or close, as a killed process does. The lock of the folder is all that is given back. */
    public void kill() throws IOException {
        index.serving().generation().close();
    }

    @Override
    public void close() {
        index.close();
    }

    private final class User implements CurrentUser {
        @Override
        public Optional<Member> member() {
            return Optional.empty();
        }

        @Override
        public boolean may(Permission permission) {
            return false;
        }

        @Override
        public boolean coordinates(RegionId region) {
            return false;
        }

        @Override
        public Set<Audience> audiences() {
            return audiences;
        }
    }

    private final class Module implements SearchContributor {

        private final String type;

        Module(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public int order() {
            return type.equals(MATERIAL) ? 1 : 2;
        }

        @Override
        public String typeLabel(Locale locale) {
            return type.equals(MATERIAL) ? "Materialien" : "Regionen";
        }

        @Override
        public Optional<IndexDocument> load(String id) {
            if (failing.contains(id)) {
                throw new IllegalStateException("the module of " + id + " fails");
            }
            return Optional.ofNullable(things.get(new ContentRef(type, id)));
        }

        @Override
        public Optional<LocalDate> due(String id) {
            return Optional.ofNullable(due.get(id));
        }

        @Override
        public Stream<String> ids() {
            List<String> ids = things.keySet().stream().filter(r -> r.type().equals(type)).map(ContentRef::id).toList();
            duringWalk.run();
            return ids.stream();
        }

        @Override
        public List<String> facets() {
            return type.equals(MATERIAL) ? List.of("kind", "topic") : List.of("state");
        }

        @Override
        public String facetLabel(String facet, String value, Locale locale) {
            return labels.apply(facet, value);
        }
    }

    private final class Log implements ChangeLog {
        @Override
        public List<Change> after(long position, int limit) {
            return log.entrySet().stream().filter(e -> e.getValue() > position).limit(limit).map(e -> new Change(e.getValue(), e.getKey())).toList();
        }

        @Override
        public long end() {
            return end;
        }

        @Override
        public String logId() {
            return logId;
        }
    }

    private final class State implements PublicState {
        @Override
        public long generation() {
            return touched;
        }

        @Override
        public void touch() {
            touched++;
        }
    }

    private final class Time extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
