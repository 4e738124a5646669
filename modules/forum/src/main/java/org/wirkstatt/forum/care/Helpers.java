package org.wirkstatt.forum.care;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.programme.RoundDirectory;

/**
 * Who can be asked for a first answer. Only those who may read the question and did not ask it; nobody more than twice in seven days, but for
 * those who coordinate, as it is their duty. Among equals whoever answered most under the same tags comes first, then who was asked least.
 */
@ApplicationScoped
class Helpers {

    /** Most times that somebody is asked within {@link #WINDOW}. */
    static final int MOST = 2;
    static final Duration WINDOW = Duration.ofDays(7);
    /** People of the circle. */
    static final int CIRCLE = 3;

    @Inject
    CareRepository cares;
    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<RoundDirectory> rounds;

    /** Who is to be asked at {@code stage}; empty if there is nobody. */
    List<MemberId> choose(CareStage stage, ForumThread thread, Board board, Instant now) {
        if (grants.isUnsatisfied()) {
            return List.of();
        }
        return switch (stage) {
            case ONE -> best(buddies(thread), thread, board, now, 1).or(() -> best(companions(thread), thread, board, now, 1)).orElse(List.of());
            case CIRCLE -> best(union(buddies(thread), companions(thread)), thread, board, now, CIRCLE).orElse(List.of());
            case COORDINATION -> coordination(thread, board);
        };
    }

    /** Buddies of the rounds in which the person who asks is new. */
    private Set<MemberId> buddies(ForumThread thread) {
        Set<Grant> own = grants.get().grants(List.of(thread.author())).getOrDefault(thread.author(), Set.of());
        return holders(own.stream().filter(g -> g.role() == Role.NEWCOMER).map(Grant::place), r -> r == Role.BUDDY);
    }

    /** Alumni and buddies of all rounds, and who coordinates the region of the question. */
    private Set<MemberId> companions(ForumThread thread) {
        Stream<Place> all = rounds.isUnsatisfied() ? Stream.of() : rounds.get().list().stream().map(r -> Place.of(r.id()));
        return union(holders(all, r -> r == Role.ALUM || r == Role.BUDDY), coordinators(thread));
    }

    private Set<MemberId> coordinators(ForumThread thread) {
        return thread.region() == null ? Set.of() : holders(Stream.of(Place.of(thread.region())), r -> r == Role.COORDINATOR);
    }

    private List<MemberId> coordination(ForumThread thread, Board board) {
        Optional<List<MemberId>> ofRegion = readers(coordinators(thread), thread, board);
        return ofRegion.or(() -> readers(holders(Stream.of(Place.EVERYWHERE), r -> r == Role.PROGRAMME_MANAGER), thread, board)).orElse(List.of());
    }

    private Set<MemberId> holders(Stream<Place> places, Predicate<Role> role) {
        Set<MemberId> people = new LinkedHashSet<>();
        places.distinct().forEach(place -> grants.get().holders(place).stream().filter(h -> role.test(h.role())).forEach(h -> people.add(h.member())));
        return people;
    }

    private static Set<MemberId> union(Set<MemberId> some, Set<MemberId> others) {
        Set<MemberId> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Those of {@code people} who may read it and were not asked for it yet; empty if nobody is left. */
    private Optional<List<MemberId>> readers(Set<MemberId> people, ForumThread thread, Board board) {
        Set<MemberId> left = new HashSet<>(people);
        left.remove(thread.author());
        left.removeAll(cares.asked(thread.id()));
        List<MemberId> readers = boards.readersAmong(board, left).stream().sorted(Comparator.comparing(MemberId::value)).toList();
        return readers.isEmpty() ? Optional.empty() : Optional.of(readers);
    }

    private Optional<List<MemberId>> best(Set<MemberId> people, ForumThread thread, Board board, Instant now, int most) {
        return readers(people, thread, board).flatMap(readers -> {
            Map<MemberId, Long> load = cares.load(readers, now.minus(WINDOW));
            Map<MemberId, Long> knows = cares.experience(readers, threads.tags(List.of(thread)).getOrDefault(thread.id(), List.of()));
            List<MemberId> best = readers.stream().filter(m -> load.getOrDefault(m, 0L) < MOST)
                    .sorted(Comparator.comparing((MemberId m) -> -knows.getOrDefault(m, 0L)).thenComparing(m -> load.getOrDefault(m, 0L))
                            .thenComparing(m -> Math.floorMod(m.value() * 31 + thread.id(), 97)).thenComparing(MemberId::value))
                    .limit(most).toList();
            return best.isEmpty() ? Optional.empty() : Optional.of(best);
        });
    }
}
