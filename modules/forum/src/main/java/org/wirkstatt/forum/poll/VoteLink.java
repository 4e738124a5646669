package org.wirkstatt.forum.poll;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.text.Texts;

/** A vote for one option of a poll with single choice; the subject is the number of the option. */
@ApplicationScoped
@Transactional
class VoteLink implements LinkAction {

    static final String ID = "forum.vote";

    @Inject
    PollRepository repository;
    @Inject
    Polls polls;
    @Inject
    Posts posts;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    private record Choosing(PollOption option, Poll poll) {
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label(Locale locale) {
        return texts.of("forum", "vote.link", locale);
    }

    @Override
    public String label(String subject, Locale locale) {
        return choosing(subject).map(c -> texts.of("forum", "vote.linkFor", locale, c.option().text())).orElseGet(() -> label(locale));
    }

    @Override
    public Optional<String> question(MemberId member, String subject, Locale locale) {
        return choosing(subject).filter(c -> c.poll().isOpen(clock.instant()) && polls.mayVote(member, c.poll().postId()))
                .map(c -> texts.of("forum", "vote.question", locale, c.poll().question(), c.option().text()));
    }

    @Override
    public Done perform(MemberId member, String subject, Locale locale) {
        Choosing chosen = choosing(subject).orElseThrow(() -> new NotFoundException("option/" + subject));
        polls.voteAs(member, chosen.poll().postId(), Map.of(chosen.option().id(), Choice.YES));
        return new Done(texts.of("forum", "vote.done", locale, chosen.option().text()), posts.find(chosen.poll().postId()).map(Post::path).orElse("/forum"));
    }

    private Optional<Choosing> choosing(String subject) {
        return subject.matches("\\d{1,18}") ? repository.optionsById(List.of(Long.parseLong(subject))).stream().findFirst()
                .flatMap(o -> repository.find(o.pollId()).filter(p -> p.kind() == PollKind.SINGLE).map(p -> new Choosing(o, p))) : Optional.empty();
    }
}
