package org.wirkstatt.forum.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.privacy.PersonalData;

/**
 * People named as {@code @Name}. Who can be named: who wrote in the thread, and who belongs to the region or round of the board or coordinates
 * the region of the thread; of them only those who may read it. So nobody can find out by naming whether somebody has an account.
 */
@ApplicationScoped
class Mentions {

    private static final int MOST = 10;
    private static final int MOST_WRITERS = 500;
    private static final int LONGEST_NAME = 200;

    @Inject
    PostRepository posts;
    @Inject
    Boards boards;
    @Inject
    History history;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<RoleGrants> grants;

    /** Keeps who is named in {@code post}; those of an earlier text stay, so nobody is told twice. @return who is named for the first time */
    List<MemberId> keep(Post post, ForumThread thread, Board board) {
        if (post.text().indexOf('@') < 0 || members.isUnsatisfied()) {
            return List.of();
        }
        Set<MemberId> known = posts.mentions(List.of(post.id())).stream().map(Mention::member).collect(Collectors.toSet());
        Map<MemberId, String> names = members.get().displayNames(candidates(thread, board));
        List<MemberId> named = find(post.text(), names).stream().filter(m -> !known.contains(m) && !m.equals(post.author())).limit(MOST - Math.min(MOST, known.size()))
                .toList();
        Set<MemberId> readers = boards.readersAmong(board, named);
        List<MemberId> kept = named.stream().filter(readers::contains).toList();
        kept.forEach(m -> posts.addMention(new Mention(post.id(), m, names.get(m))));
        return kept;
    }

    private Collection<MemberId> candidates(ForumThread thread, Board board) {
        List<MemberId> people = new ArrayList<>(writers(thread));
        people.addAll(members(thread, board));
        return people;
    }

    /** Who wrote in {@code thread}, at most {@value #MOST_WRITERS}. */
    List<MemberId> writers(ForumThread thread) {
        return posts.authors(thread.id(), MOST_WRITERS).stream().map(MemberId::new).toList();
    }

    /** Who belongs to the place of {@code board} or coordinates the region of {@code thread}, null for none. */
    List<MemberId> members(ForumThread thread, Board board) {
        List<MemberId> people = new ArrayList<>();
        if (grants.isResolvable()) {
            if (board.subject() == BoardSubject.REGION) {
                grants.get().holders(Place.of(board.region())).forEach(h -> people.add(h.member()));
            } else if (board.subject() == BoardSubject.ROUND) {
                grants.get().holders(Place.of(board.round())).forEach(h -> people.add(h.member()));
            }
            if (thread != null && thread.region() != null) {
                grants.get().holders(Place.of(thread.region())).forEach(h -> people.add(h.member()));
            }
        }
        return people;
    }

    /** Those of {@code names} that stand behind an {@code @}; of two names where one begins with the other, the longer one is meant. */
    static List<MemberId> find(String text, Map<MemberId, String> names) {
        List<MemberId> found = new ArrayList<>();
        Set<Integer> taken = new TreeSet<>();
        names.entrySet().stream().filter(n -> !n.getValue().isBlank() && n.getValue().length() <= LONGEST_NAME)
                .sorted(Comparator.comparing((Map.Entry<MemberId, String> n) -> -n.getValue().length()).thenComparing(n -> n.getKey().value())).forEach(n -> {
                    Matcher place = pattern(n.getValue()).matcher(text);
                    boolean named = false;
                    while (place.find()) {
                        named |= taken.add(place.start()) || named;
                    }
                    if (named) {
                        found.add(n.getKey());
                    }
                });
        return found;
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])@" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }

    private static String without(String name, String text) {
        return pattern(name).matcher(text).replaceAll(Matcher.quoteReplacement("@" + PersonalData.FORMER_MEMBER));
    }

    /** Takes the name of {@code member} out of the texts that name him or her, also of earlier ones, in the running transaction. @return posts that were changed */
    List<Post> forget(MemberId member) {
        List<Post> changed = new ArrayList<>();
        for (List<Mention> some = posts.mentionsOf(member, 200); !some.isEmpty(); some = posts.mentionsOf(member, 200)) {
            some.forEach(m -> {
                posts.find(m.postId()).ifPresent(p -> {
                    p.replaceText(without(m.name(), p.text()));
                    history.rewrite(p.ref(), text -> without(m.name(), text));
                    changed.add(p);
                });
                posts.remove(m);
            });
            posts.flush();
        }
        return changed;
    }
}
