package org.wirkstatt.forum.follow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;

/**
 * Boards and threads of the region that the person who leaves keeps an eye on: the successor is told of them from now on. What the person wrote
 * stays hers or his.
 */
@ApplicationScoped
class ForumHandover implements HandoverContributor {

    private static final int MOST = 1000;

    /** @param follow what the person chose @param thing the board or thread */
    private record Kept(Follow follow, Thing thing) {
    }

    @Inject
    FollowRepository follows;
    @Inject
    Boards boards;
    @Inject
    Threads threads;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String heading() {
        return "handover.threads";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Thing> things(MemberId member, RegionId region) {
        return kept(member, region).stream().map(Kept::thing).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int handOver(MemberId member, MemberId successor, RegionId region) {
        List<Kept> kept = kept(member, region);
        kept.forEach(k -> {
            Follow follow = k.follow();
            follows.find(successor, follow.scope(), follow.target()).ifPresentOrElse(f -> f.choose(FollowLevel.ALL),
                    () -> follows.add(new Follow(successor, follow.scope(), follow.target(), FollowLevel.ALL)));
            follows.remove(follow);
        });
        return kept.size();
    }

    private List<Kept> kept(MemberId member, RegionId region) {
        List<Follow> all = follows.of(member, MOST).stream().filter(f -> f.level() == FollowLevel.ALL).toList();
        Map<Long, ForumThread> followed = threads.list(all.stream().filter(f -> f.scope() == FollowScope.THREAD).map(Follow::target).toList());
        return all.stream().flatMap(f -> thing(f, followed, region).map(t -> new Kept(f, t)).stream()).toList();
    }

    private Optional<Thing> thing(Follow follow, Map<Long, ForumThread> followed, RegionId region) {
        return follow.scope() == FollowScope.BOARD
                ? boards.find(follow.target()).filter(b -> region.equals(b.region())).map(b -> new Thing(b.name(), b.path()))
                : Optional.ofNullable(followed.get(follow.target())).filter(t -> region.equals(t.region())).map(t -> new Thing(t.title(), t.path()));
    }
}
