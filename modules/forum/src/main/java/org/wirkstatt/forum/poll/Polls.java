package org.wirkstatt.forum.poll;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/** Polls in posts: the author of a post asks, everybody who may write in the thread chooses and may change the choice until the end. */
@ApplicationScoped
@Transactional
public class Polls {

    /** Most options of a poll. */
    public static final int MOST_OPTIONS = 20;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** A poll as it is shown. @param own what the reader chose, by option; empty for visitors and who chose nothing */
    public record Shown(Poll poll, List<PollOption> options, Map<Long, Choice> own) {
    }

    @Inject
    PollRepository polls;
    @Inject
    Posts posts;
    @Inject
    OwnPosts ownPosts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** Polls by post, for posts that the caller may show; a post without is missing in the answer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, Shown> of(Collection<Post> shown) {
        List<Poll> found = polls.polls(shown.stream().map(Post::id).toList());
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<PollOption>> options = polls.options(found.stream().map(Poll::id).toList()).stream().collect(Collectors.groupingBy(PollOption::pollId));
        List<Long> ids = options.values().stream().flatMap(List::stream).map(PollOption::id).toList();
        Map<Long, Choice> own = user.member().map(m -> polls.votes(ids, m.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(PollVote::optionId, PollVote::choice));
        return found.stream().collect(Collectors.toMap(Poll::postId, p -> new Shown(p, options.getOrDefault(p.id(), List.of()), own)));
    }

    /** Adds a poll to an own post. A post has one at most; asking again answers the first. */
    public Poll add(long post, NewPoll form) {
        Posts.Found found = posts.get(post);
        if (!ownPosts.mayEdit(found.post(), found.thread())) {
            throw new NotAllowedException("forum.post.edit");
        }
        List<Poll> there = polls.polls(List.of(post));
        if (!there.isEmpty()) {
            return there.get(0);
        }
        List<String> options = form.options().stream().map(WrittenText::line).filter(o -> !o.isEmpty()).distinct().toList();
        String question = WrittenText.line(form.question());
        LocalDate today = LocalDate.now(clock.withZone(GERMANY));
        new Check().must(form.kind() != null, "kind", "error.required", "").required("question", question, 200)
                .must(options.size() >= 2 && options.size() <= MOST_OPTIONS, "options", "error.pollOptions", MOST_OPTIONS)
                .must(options.stream().allMatch(o -> o.length() <= 200), "options", "error.tooLong", 200)
                .must(form.kind() != PollKind.DATE || options.stream().allMatch(Polls::isDay), "options", "error.pollDays", "")
                .must(form.closesOn() == null || !form.closesOn().isBefore(today), "closesOn", "error.pollCloses", "").orThrow();
        Instant closes = form.closesOn() == null ? null : form.closesOn().plusDays(1).atStartOfDay(GERMANY).toInstant();
        Poll poll = new Poll(post, form.kind(), question, closes, clock.instant());
        polls.add(poll);
        for (int i = 0; i < options.size(); i++) {
            polls.add(new PollOption(poll, i, options.get(i)));
        }
        outbox.changed(found.thread().ref());
        return poll;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * Replaces what the person of this request chose.
     *
     * @param choices by option; options left out are not chosen
     */
    public void vote(long post, Map<Long, Choice> choices) {
        user.require(ForumPermissions.WRITE);
        MemberId me = user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
        Posts.Found found = posts.get(post);
        cast(me, found.post(), found.thread(), choices);
    }

    /** Whether {@code member} may vote in the poll of {@code post} now, as far as it is open. */
    public boolean mayVote(MemberId member, long post) {
        return readable(member, post).filter(found -> !found.thread().isLocked()).isPresent();
    }

    private Optional<Posts.Found> readable(MemberId member, long post) {
        return posts.find(post).filter(Post::isShown).flatMap(p -> threads.find(p.threadId()).filter(t -> !t.isHidden()).map(t -> new Posts.Found(p, t)))
                .filter(found -> boards.find(found.thread().boardId()).filter(b -> !b.isArchived() && boards.readersAmong(b, Set.of(member)).contains(member)).isPresent());
    }

    /** As {@link #vote}, for {@code member}, who proved by other means who he or she is, such as a signed link. @throws NotFoundException if that person may not read it */
    public void voteAs(MemberId member, long post, Map<Long, Choice> choices) {
        Posts.Found found = readable(member, post).orElseThrow(() -> new NotFoundException("post/" + post));
        cast(member, found.post(), found.thread(), choices);
    }

    private void cast(MemberId me, Post post, ForumThread thread, Map<Long, Choice> choices) {
        Poll poll = polls.polls(List.of(post.id())).stream().findFirst().filter(p -> post.isShown()).flatMap(p -> polls.lock(p.id()))
                .orElseThrow(() -> new NotFoundException("poll/" + post.id()));
        if (!poll.isOpen(clock.instant()) || thread.isLocked()) {
            throw new InvalidForumException("choice", "error.pollClosed", "");
        }
        Map<Long, PollOption> options = polls.options(List.of(poll.id())).stream().collect(Collectors.toMap(PollOption::id, Function.identity()));
        if (!options.keySet().containsAll(choices.keySet()) || (poll.kind() == PollKind.SINGLE && choices.size() > 1)
                || (poll.kind() != PollKind.DATE && choices.containsValue(Choice.MAYBE))) {
            throw new InvalidForumException("choice", "error.pollChoice", "");
        }
        List<PollVote> before = polls.votes(options.keySet(), me);
        before.forEach(v -> {
            options.get(v.optionId()).count(v.choice(), -1);
            polls.remove(v);
        });
        choices.forEach((option, choice) -> {
            options.get(option).count(choice, 1);
            polls.add(new PollVote(option, me, choice));
        });
        poll.countVoters((choices.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1));
        outbox.changed(thread.ref());
    }

    /** The poll of a post that the person of this request may read. */
    public Optional<Shown> find(long post) {
        Posts.Found found = posts.get(post);
        return found.post().isShown() ? Optional.ofNullable(of(List.of(found.post())).get(post)) : Optional.empty();
    }
}
