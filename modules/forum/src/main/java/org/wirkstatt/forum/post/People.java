package org.wirkstatt.forum.post;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Suggests whom a text can name: who wrote in the thread, whose name stands there anyway; then who belongs to its board and shows a profile to
 * the person who asks. Nobody else can be named ({@link Mentions}), so nobody is found out. Never by e-mail.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class People {

    /** Most suggestions. */
    public static final int MOST = 8;
    /** Asks of one person in a minute: more than anybody types. */
    static final int A_MINUTE = 60;
    private static final String PROFILE = "community.person";

    @Inject
    PostRepository posts;
    @Inject
    Mentions mentions;
    @Inject
    Boards boards;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<ContentPresenter> presenters;
    @Inject
    CurrentUser user;
    private final Cache<MemberId, AtomicInteger> asked = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000).build();

    /**
     * @param inThread whether the person wrote in the thread
     * @param path of the profile, or of the first post in the thread where none is shown
     */
    public record Person(String name, boolean inThread, String path) {
    }

    /** Somebody asks more often than people type. */
    public static final class TooOftenException extends PortalException {

        private static final long serialVersionUID = 1L;

        TooOftenException() {
            super("error.peopleTooOften");
        }

        @Override
        public int status() {
            return 429;
        }
    }

    /**
     * At most {@link #MOST} people one of whose names begins with {@code typed}, those of the thread first.
     *
     * @param thread null for one that is being opened
     * @throws TooOftenException after {@value #A_MINUTE} asks in a minute
     */
    public List<Person> find(ForumThread thread, Board board, String typed) {
        user.require(ForumPermissions.WRITE);
        MemberId me = user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
        if (asked.get(me, m -> new AtomicInteger()).incrementAndGet() > A_MINUTE) {
            throw new TooOftenException();
        }
        String begin = plain(typed == null ? "" : typed).strip();
        if (begin.isEmpty() || begin.indexOf('@') >= 0 || members.isUnsatisfied()) {
            return List.of();
        }
        Set<MemberId> writers = thread == null ? Set.of() : new LinkedHashSet<>(mentions.writers(thread));
        List<Person> found = new ArrayList<>();
        named(writers, me, board, begin).forEach((id, name) -> found.add(new Person(name, true, profile(id).orElseGet(() -> firstPost(thread, id)))));
        found.sort(Comparator.comparing(Person::name));
        List<MemberId> others = mentions.members(thread, board).stream().filter(m -> !writers.contains(m)).distinct().toList();
        if (found.size() < MOST && !others.isEmpty()) {
            List<Person> more = new ArrayList<>();
            named(others, me, board, begin).forEach((id, name) -> profile(id).ifPresent(path -> more.add(new Person(name, false, path))));
            more.sort(Comparator.comparing(Person::name));
            found.addAll(more);
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** Those of {@code people} who may read the board, without {@code me}, whose name fits. */
    private Map<MemberId, String> named(Collection<MemberId> people, MemberId me, Board board, String begin) {
        Map<MemberId, String> names = new LinkedHashMap<>(members.get().displayNames(people));
        names.remove(me);
        names.values().removeIf(name -> !fits(plain(name), begin));
        names.keySet().retainAll(boards.readersAmong(board, names.keySet()));
        return names;
    }

    private static boolean fits(String name, String begin) {
        return name.startsWith(begin) || name.contains(" " + begin) || name.contains("-" + begin);
    }

    /** In small letters, without marks: 'zoe' finds Zoë. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private Optional<String> profile(MemberId member) {
        return presenters.stream().filter(p -> p.type().equals(PROFILE)).findFirst().flatMap(p -> p.present(String.valueOf(member.value())))
                .filter(p -> !Collections.disjoint(p.audiences(), user.audiences())).map(Presentation::path);
    }

    private String firstPost(ForumThread thread, MemberId member) {
        return posts.firstBy(thread.id(), member).map(no -> Posts.path(thread, no)).orElse(thread.path());
    }
}
