package org.wirkstatt.forum.mail;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.forum.post.Acceptance;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.text.Texts;

/** Whoever asked chooses the helpful answer; the subject is the number of the post. */
@ApplicationScoped
@Transactional
class AcceptLink implements LinkAction {

    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Acceptance acceptance;
    @Inject
    Texts texts;

    private record Choice(Post post, ForumThread thread) {
    }

    @Override
    public String id() {
        return ForumMail.ACCEPT;
    }

    @Override
    public String label(Locale locale) {
        return texts.of("forum", "link.ACCEPT", locale);
    }

    @Override
    public Optional<String> question(MemberId member, String subject, Locale locale) {
        return choice(member, subject).filter(c -> !Objects.equals(c.thread().acceptedNo(), c.post().no()))
                .map(c -> texts.of("forum", "link.ACCEPT.question", locale, c.post().no(), c.thread().title()));
    }

    @Override
    public Done perform(MemberId member, String subject, Locale locale) {
        Choice choice = choice(member, subject).orElseThrow(() -> new NotFoundException("post/" + subject));
        acceptance.acceptAs(member, choice.thread().id(), choice.post().no());
        return new Done(texts.of("forum", "link.ACCEPT.done", locale, choice.post().no()), choice.post().path());
    }

    private Optional<Choice> choice(MemberId member, String subject) {
        return subject.matches("\\d{1,18}") ? posts.find(Long.parseLong(subject)).filter(Post::isShown)
                .flatMap(post -> threads.find(post.threadId()).filter(t -> acceptance.mayAccept(member, t)).map(t -> new Choice(post, t))) : Optional.empty();
    }
}
