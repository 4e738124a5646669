package org.wirkstatt.forum.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.NewPost;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.PostText;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.post.ThreadLockedException;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.MailReply;
import org.wirkstatt.platform.mail.ReplyHandler;

/** Answers by mail to the notice of a post become posts of the thread, under that post. */
@ApplicationScoped
@Transactional
class PostAnswers implements ReplyHandler {

    @Inject
    Posting posting;
    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;

    @Override
    public String id() {
        return ForumMail.HANDLER;
    }

    @Override
    public Optional<String> letterText(String key, MemberId reader, Locale locale) {
        return post(key).filter(Post::isShown).filter(post -> threads.find(post.threadId()).filter(t -> mayRead(t, reader)).isPresent())
                .map(post -> MailMarkdown.withoutPictures(post.text()));
    }

    private boolean mayRead(ForumThread thread, MemberId reader) {
        return !thread.isHidden() && boards.find(thread.boardId()).filter(board -> boards.readersAmong(board, Set.of(reader)).contains(reader)).isPresent();
    }

    /** The sentences say what to do with a mail: nothing stands in a field any more. */
    @Override
    public String take(MailReply reply) {
        Post answered = post(reply.key()).orElseThrow(() -> new InvalidForumException("text", "mail.gone", ""));
        String text = MailMarkdown.of(reply.text());
        if (text.length() > PostText.LONGEST) {
            throw new InvalidForumException("text", "mail.long", PostText.LONGEST);
        }
        try {
            return posting.replyAs(reply.from(), new NewPost(answered.threadId(), answered.no(), text, Origin.MAIL, "mail-" + reply.id())).path();
        } catch (ThreadLockedException e) {
            throw new InvalidForumException("text", "mail.locked", "");
        } catch (NotFoundException e) {
            throw new InvalidForumException("text", "mail.gone", "");
        } catch (InvalidForumException e) {
            throw e.messageKey().equals("error.boardArchived") ? new InvalidForumException("text", "mail.archived", "") : e;
        }
    }

    private Optional<Post> post(String key) {
        return key.matches("\\d{1,18}") ? posts.find(Long.parseLong(key)) : Optional.empty();
    }

}
