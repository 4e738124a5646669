package org.wirkstatt.forum.publication;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.file.TextExtractor.Extraction;

/** Reads the text of a new file of a post, so that its thread is found by it. Without a text extractor the file waits for one. */
@ApplicationScoped
class AttachmentReading implements Job {

    @Inject
    Attachments attachments;
    @Inject
    Posts posts;
    @Inject
    FileStore store;
    @Inject
    Instance<TextExtractor> extractor;

    @Override
    public String name() {
        return Attachments.READ;
    }

    @Override
    public void run(ContentRef ref) {
        long id = Long.parseLong(ref.id());
        Optional<PostFile> file = attachments.find(id).filter(f -> f.bytes().isPresent() && f.postId() != null);
        Optional<Post> post = file.flatMap(f -> posts.find(f.postId()));
        if (post.isEmpty() || extractor.isUnsatisfied()) {
            return;
        }
        Extraction extraction = FileText.read(extractor, store, file.get().bytes().orElseThrow(), file.get().name(), file.get().type());
        if (FileText.isWorthAnotherTry(extraction, extractor)) {
            throw new IllegalStateException("the text extraction is not available, file " + id + " is tried again");
        }
        attachments.read(id, extraction, ForumThread.ref(post.get().threadId()));
    }
}
