package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.NewPost;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.PostText;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.text.WrittenText;
import org.wirkstatt.ui.Messages;

/** The form for an answer. What was typed stays until it is sent, also when the thread was locked in the meantime. */
@Named("forumAnswerPage")
@ViewScoped
public class AnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Threads threads;
    @Inject
    transient Boards boards;
    @Inject
    transient Posts posts;
    @Inject
    transient Posting posting;
    @Inject
    transient PostHtml html;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;
    @Inject
    transient AttachForm attach;

    private final String formKey = UUID.randomUUID().toString();
    private final ChosenFiles files = new ChosenFiles();
    private String address;
    private String to;
    private String quote;
    private String text;
    private boolean filled;
    private String previewHtml = "";
    private transient ForumThread thread;
    private transient Board board;
    private transient Post answered;

    /** Finds the thread of the address, and the post that is answered. */
    public void load() {
        thread = threads.get(Go.thread(address));
        board = boards.get(thread.boardId());
        int no = Go.number(to, 0);
        answered = no == 0 ? null : posts.find(thread, no).filter(Post::isShown).orElse(null);
        if (!filled && answered != null && "1".equals(quote)) {
            String name = labels.name(labels.names(Collections.singletonList(answered.author())), answered.author());
            text = PostText.quote("[" + labels.text("quote.source", no) + "](" + answered.path() + ") " + labels.text("quote.by", name), answered.text());
        }
        filled = true;
    }

    /** Sends; one form makes one post however often it is sent. */
    public synchronized void send() {
        previewHtml = "";
        if (!attach.take(files)) {
            return;
        }
        try {
            Post post = posting.reply(new NewPost(thread.id(), answered == null ? null : answered.no(), text, Origin.WEB, formKey, files.ids()));
            Go.to(Posts.path(threads.get(thread.id()), post.no()));
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    /** Shows the text as it will look; nothing is saved. */
    public void preview() {
        attach.take(files);
        try {
            String clean = WrittenText.lines(text);
            PostText.check("text", clean).orThrow();
            previewHtml = html.preview(clean);
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    /** Who will be able to read it, in a sentence. */
    public String getReaders() {
        return labels.text(board.access() == BoardAccess.CIRCLE ? "readers.circle" : board.access() == BoardAccess.MEMBERS ? "readers.members" : "readers.public");
    }

    public String getTitle() {
        return answered == null ? labels.text("answer.title") : labels.text("answer.titleTo", answered.no());
    }

    /** Null for an answer to all. */
    public Post getAnswered() {
        return answered;
    }

    public String getAnsweredHtml() {
        return PostHtml.lifted(html.of(answered, List.of()), 1);
    }

    public boolean isLocked() {
        return thread.isLocked() || board.isArchived();
    }

    public ForumThread getThread() {
        if (thread == null) {
            throw new NotFoundException("thread/" + address);
        }
        return thread;
    }

    public Board getBoard() {
        return board;
    }

    /** Files chosen so far. */
    public ChosenFiles getFiles() {
        return files;
    }

    public String getPreviewHtml() {
        return previewHtml;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
