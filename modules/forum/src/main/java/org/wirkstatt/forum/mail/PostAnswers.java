package org.wirkstatt.forum.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.FileLimits;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.attachment.Uploads;
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
import org.wirkstatt.platform.mail.MailReply.Attachment;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.text.Texts;

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
    @Inject
    Uploads uploads;
    @Inject
    Attachments attachments;
    @Inject
    FileLimits limits;
    @Inject
    Texts texts;

    @Override
    public String id() {
        return ForumMail.HANDLER;
    }

    @Override
    public Optional<String> letterText(String key, MemberId reader, Locale locale) {
        return post(key).filter(Post::isShown).filter(post -> threads.find(post.threadId()).filter(t -> mayRead(t, reader)).isPresent())
                .map(post -> MailMarkdown.withoutPictures(post.text()) + files(post, locale));
    }

    private String files(Post post, Locale locale) {
        List<PostFile> files = attachments.of(List.of(post.id())).getOrDefault(post.id(), List.of());
        return files.isEmpty() ? "" : "\n\n" + texts.of("forum", "mail.files", locale) + "\n\n"
                + files.stream().map(f -> "- [" + MailMarkdown.of(f.name()) + "](" + f.path() + ")\n").collect(Collectors.joining());
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    private boolean mayRead(ForumThread thread, MemberId reader) {
        return !thread.isHidden() && boards.find(thread.boardId()).filter(board -> boards.readersAmong(board, Set.of(reader)).contains(reader)).isPresent();
    }

    /** The sentences say what to do with a mail: nothing stands in a field any more. */
    @Override
    public Taken take(MailReply reply) {
        Post answered = post(reply.key()).orElseThrow(() -> new InvalidForumException("text", "mail.gone", ""));
        List<Long> files = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Attachment attachment : reply.attachments()) {
            Optional<PostFile> file = files.size() < limits.perPost() ? uploads.offer(reply.from(), attachment.name(), attachment.file()) : Optional.empty();
            file.ifPresentOrElse(f -> files.add(f.id()), () -> leftOut.add(attachment.name()));
        }
        if (reply.text().isBlank() && files.isEmpty()) {
            throw new InvalidForumException("text", "mail.noFiles", String.join(", ", leftOut));
        }
        String text = reply.text().isBlank() ? texts.of("forum", "mail.onlyFiles", Locale.GERMAN) : MailMarkdown.of(reply.text());
        if (text.length() > PostText.LONGEST) {
            throw new InvalidForumException("text", "mail.long", PostText.LONGEST);
        }
        try {
            NewPost post = new NewPost(answered.threadId(), answered.no(), text, Origin.MAIL, "mail-" + reply.id(), files);
            return new Taken(posting.replyAs(reply.from(), post).path(), leftOut);
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
