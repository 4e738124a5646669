package org.wirkstatt.forum.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.text.Texts;

/** What the files of a thread say, as passages of the thread: so they are found by those who may read it. */
@ApplicationScoped
class AttachmentPassages {

    /** Of all files of a thread, those of the newest posts first: a thread is taken in anew with each post. */
    static final int MOST = 1000;
    private static final int MOST_OF_ONE = 200;

    @Inject
    Attachments attachments;
    @Inject
    Texts texts;

    /** @param posts of one thread, by number */
    List<Passage> passages(List<Post> posts) {
        Map<Long, List<PostFile>> files = attachments.of(posts.stream().map(Post::id).toList());
        List<Passage> passages = new ArrayList<>();
        for (int i = posts.size() - 1; i >= 0 && passages.size() < MOST; i--) {
            Post post = posts.get(i);
            files.getOrDefault(post.id(), List.of()).forEach(file -> attachments.text(file, Math.min(MOST_OF_ONE, MOST - passages.size()))
                    .forEach(section -> passages.add(passage(post, file, section))));
        }
        return passages;
    }

    private Passage passage(Post post, PostFile file, Section section) {
        String inside = FileText.place(file.type(), section, texts, Locale.GERMAN);
        return new Passage(section.heading().isEmpty() ? section.text() : section.heading() + "\n\n" + section.text(),
                "Nr. " + post.no() + ", " + file.name() + (inside.isEmpty() ? "" : ", " + inside), file.path() + FileText.anchor(file.type(), section), section.page());
    }
}
