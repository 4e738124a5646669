package org.wirkstatt.forum.poll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Reactions to posts. Nothing is sorted by them, and nobody is shown who gave them. */
@ApplicationScoped
@Transactional
public class Reactions {

    @Inject
    PollRepository reactions;
    @Inject
    Posts posts;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;

    /** How often each reaction was given, by post; posts and kinds without are missing in the answer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, Map<ReactionKind, Long>> counts(Collection<Post> shown) {
        Map<Long, Map<ReactionKind, Long>> counts = new HashMap<>();
        reactions.counts(shown.stream().map(Post::id).toList())
                .forEach(c -> counts.computeIfAbsent(c.post(), p -> new EnumMap<>(ReactionKind.class)).put(c.kind(), c.count()));
        return counts;
    }

    /** What the person of this request said to a post. */
    public Set<ReactionKind> own(long post) {
        MemberId me = me();
        return Arrays.stream(ReactionKind.values()).filter(kind -> reactions.find(post, me, kind).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Replaces what the person of this request said to a post of somebody else. */
    public void set(long post, Collection<ReactionKind> kinds) {
        MemberId me = me();
        Posts.Found found = posts.get(post);
        if (!found.post().isShown()) {
            throw new NotFoundException("post/" + post);
        }
        if (me.equals(found.post().author())) {
            throw new NotAllowedException("forum.react");
        }
        for (ReactionKind kind : ReactionKind.values()) {
            var there = reactions.find(post, me, kind);
            if (kinds.contains(kind) && there.isEmpty()) {
                reactions.add(new Reaction(post, me, kind));
            } else if (!kinds.contains(kind)) {
                there.ifPresent(reactions::remove);
            }
        }
        outbox.changed(found.thread().ref());
    }

    private MemberId me() {
        user.require(ForumPermissions.WRITE);
        return user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
    }

    /** What {@code member} said to posts and chose in polls, by post and option, for the copy of the person's data. */
    public List<Map<String, Object>> export(MemberId member) {
        List<Map<String, Object>> entries = new ArrayList<>();
        reactions.of(member).forEach(r -> entries.add(Map.of("kind", "reaction", "post", r.postId(), "level", r.kind().name())));
        Map<Long, PollOption> options = reactions.optionsById(reactions.votesOf(member).stream().map(PollVote::optionId).toList()).stream()
                .collect(Collectors.toMap(PollOption::id, o -> o));
        reactions.votesOf(member).forEach(v -> entries.add(Map.of("kind", "vote", "text", options.get(v.optionId()).text(), "level", v.choice().name())));
        return entries;
    }

    /** Forgets who said and chose it; what was counted in polls stays counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member) {
        reactions.of(member).forEach(reactions::remove);
        reactions.votesOf(member).forEach(reactions::remove);
    }
}
