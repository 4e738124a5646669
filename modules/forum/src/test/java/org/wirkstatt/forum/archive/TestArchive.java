package org.wirkstatt.forum.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.notifications.intake.RealMails;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileTooLargeException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.MailReader;
import org.wirkstatt.testkit.TestDatabase;

/** Imports into a board of a forum on a real database, with real reading of mails; jobs run when they are asked for. */
final class TestArchive {

    static final int LARGEST = 4 * 1024 * 1024;

    final TestForum forum;
    final Board board;
    final Store files = new Store();

    /** Files in a temporary folder. */
    static final class Store implements FileStore {
        final List<FileRef> forgotten = new ArrayList<>();
        private final Path folder = folder();

        private static Path folder() {
            try {
                return Files.createTempDirectory("archive");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public FileRef put(InputStream in) throws IOException {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FileTooLargeException(LARGEST);
            }
            FileRef ref = new FileRef(Keys.of(bytes), bytes.length);
            Files.write(folder.resolve(ref.sha256()), bytes);
            return ref;
        }

        @Override
        public Path path(FileRef ref) {
            return folder.resolve(ref.sha256());
        }

        @Override
        public void forget(FileRef ref) {
            forgotten.add(ref);
        }

        @Override
        public long maxUploadBytes() {
            return LARGEST;
        }
    }

    private TestArchive(TestForum forum) {
        this.forum = forum;
        forum.put(FileStore.class, files);
        forum.put(MailReader.class, RealMails.reader());
        forum.grants.grant(forum.team, Role.ADMINISTRATOR, Grant.everywhere(Role.MEMBER).place(), Optional.empty());
        board = forum.board(BoardAccess.MEMBERS);
        forum.as(forum.team);
    }

    static void with(TestDatabase.Kind kind, Consumer<TestArchive> test) {
        TestForum.with(kind, forum -> test.accept(new TestArchive(forum)));
    }

    Imports imports() {
        return forum.as(forum.team).get(Imports.class);
    }

    /** Uploads and looks. */
    ArchiveImport look(byte[] file, boolean withNames) {
        try {
            ArchiveImport made = imports().upload(board.slug(), withNames, "C:\\listen\\liste.mbox", new ByteArrayInputStream(file));
            job("LookJob", made);
            return fresh(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ArchiveImport look(String file) {
        return look(file.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Uploads, looks and takes over. */
    ArchiveImport take(byte[] file, boolean withNames) {
        return run(look(file, withNames));
    }

    ArchiveImport run(ArchiveImport it) {
        imports().run(it.id());
        job("RunJob", it);
        return fresh(it);
    }

    ArchiveImport undo(ArchiveImport it) {
        imports().undo(it.id());
        job("UndoJob", it);
        return fresh(it);
    }

    void job(String name, ArchiveImport it) {
        forum.as(null).get("archive." + name, Job.class).run(it.ref());
        forum.as(forum.team).fresh();
    }

    ArchiveImport fresh(ArchiveImport it) {
        return imports().get(it.id());
    }

    /** Threads of the board, the oldest first. */
    List<ForumThread> threads() {
        forum.as(forum.team).fresh();
        List<ForumThread> latest = new ArrayList<>(forum.get(Threads.class).ofBoard(board, Optional.empty(), 500).threads());
        latest.sort(java.util.Comparator.comparing(ForumThread::createdAt));
        return latest;
    }

    List<Post> posts(ForumThread thread) {
        return forum.get(Posts.class).page(thread, 1);
    }

    List<String> texts(ForumThread thread) {
        return posts(thread).stream().map(Post::text).toList();
    }

    ImportedMarks.Mark mark(Post post) {
        return forum.get(ImportedMarks.class).of(List.of(post)).get(post.id());
    }

    List<String> problems(ArchiveImport it) {
        return imports().problems(it).stream().map(p -> p.entry() + " " + p.reason()).toList();
    }
}
