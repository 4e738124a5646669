package org.wirkstatt.forum.download;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.CurrentUser;

/** Finds the file behind an address for the person of the request, or nothing: who may not have it does not learn that it is there. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Downloads {

    @Inject
    Attachments attachments;
    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    CurrentUser user;

    /** @param isPublic whether everybody may have it now */
    public record Found(PostFile file, FileRef bytes, boolean isPublic) {
    }

    /**
     * The file as the reader may have it now: below a post that is shown, in a thread that he or she may read. Of a hidden post only moderators
     * get it, who decide about it; of a post that is not sent yet only who uploaded it. A picture in a text goes with the text that shows it.
     *
     * @param name as in the address, decoded
     */
    public Optional<Found> find(long id, String name) {
        return attachments.find(id).filter(f -> f.name().equals(name))
                .flatMap(f -> f.bytes().flatMap(bytes -> f.postId() == null ? loose(f, bytes) : ofPost(f, bytes)));
    }

    private Optional<Found> loose(PostFile file, FileRef bytes) {
        return user.member().filter(m -> m.id().equals(file.owner())).map(m -> new Found(file, bytes, false));
    }

    private Optional<Found> ofPost(PostFile file, FileRef bytes) {
        return posts.find(file.postId()).filter(p -> p.isShown() || p.isHidden() && user.may(ForumPermissions.MODERATE))
                .filter(p -> !file.isInText() || p.text().contains(file.path())).flatMap(p -> inThread(p, file, bytes));
    }

    private Optional<Found> inThread(Post post, PostFile file, FileRef bytes) {
        return threads.find(post.threadId()).filter(threads::mayRead).map(t -> new Found(file, bytes, isPublic(post, t)));
    }

    private boolean isPublic(Post post, ForumThread thread) {
        return post.isShown() && !thread.isHidden() && boards.find(thread.boardId()).filter(b -> b.access() == BoardAccess.PUBLIC).isPresent();
    }
}
