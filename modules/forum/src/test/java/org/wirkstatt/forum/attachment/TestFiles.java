package org.wirkstatt.forum.attachment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.post.NewPost;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.MemberId;

/** Files for tests, and posts that have some. */
public final class TestFiles {

    public static final byte[] PDF = "%PDF-1.7 Plan".getBytes(StandardCharsets.US_ASCII);
    public static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");

    private TestFiles() {
    }

    /** {@code who} chooses a file in a form that is not sent yet. */
    public static PostFile choose(TestForum t, MemberId who, String name, byte[] bytes) {
        return t.as(who).get(Uploads.class).take(name, new ByteArrayInputStream(bytes));
    }

    /** The same with the picture button of the editor. */
    public static PostFile picture(TestForum t, MemberId who, String name, byte[] bytes) {
        return t.as(who).get(Uploads.class).takePicture(name, new ByteArrayInputStream(bytes));
    }

    /** {@code who} answers with files that were chosen before. */
    public static Post answer(TestForum t, MemberId who, ForumThread thread, String text, PostFile... files) {
        List<Long> ids = List.of(files).stream().map(PostFile::id).toList();
        Post post = t.as(who).get(Posting.class).reply(new NewPost(thread.id(), null, text, Origin.WEB, java.util.UUID.randomUUID().toString(), ids));
        t.fresh();
        return post;
    }
}
