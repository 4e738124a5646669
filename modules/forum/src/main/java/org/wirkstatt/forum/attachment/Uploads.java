package org.wirkstatt.forum.attachment;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.trust.Trust;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileRefusedException;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileTooLargeException;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Files that somebody chose for a post which is not sent yet. Only that person sees them, and they go a day later unless a post names them. */
@ApplicationScoped
@Transactional
public class Uploads {

    private static final Duration WINDOW = Duration.ofHours(1);
    /** What a browser shows in a text and cannot hold a script. */
    private static final Set<FileType> PICTURES = Set.of(FileType.PNG, FileType.JPEG, FileType.GIF, FileType.WEBP);

    @Inject
    AttachmentRepository files;
    @Inject
    FileLimits limits;
    @Inject
    FileStore store;
    @Inject
    Trust trust;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * Takes a file for the person of this request.
     *
     * @param submittedName as the browser said
     * @throws InvalidForumException at {@code files} if it is not taken, with a sentence that names it
     */
    public PostFile take(String submittedName, InputStream bytes) {
        MemberId me = me();
        return kept(me, checked(me, false, () -> FileIntake.take(store, submittedName, bytes), submittedName), false);
    }

    /** Takes a picture that shall stand in a text. @throws InvalidForumException at {@code file} */
    public PostFile takePicture(String submittedName, InputStream bytes) {
        MemberId me = me();
        return kept(me, checked(me, true, () -> FileIntake.take(store, submittedName, bytes), submittedName), true);
    }

    /** A file that came by mail; empty if it is not taken. Asks for no right, and throws nothing: the rest of the mail counts. */
    public Optional<PostFile> offer(MemberId owner, String name, FileRef ref) {
        try {
            return Optional.of(kept(owner, checked(owner, false, () -> FileIntake.take(store, name, ref), name), false));
        } catch (InvalidForumException e) {
            return Optional.empty();
        }
    }

    private interface Intake {
        FileIntake.Taken take();
    }

    private FileIntake.Taken checked(MemberId owner, boolean picture, Intake intake, String name) {
        String field = picture ? "file" : "files";
        int most = limits.perHour(trust.isFresh(owner));
        if (files.countSince(owner, clock.instant().minus(WINDOW)) >= most) {
            throw new InvalidForumException(field, "error.files.tooFast", most);
        }
        try {
            FileIntake.Taken file = intake.take();
            if (file.ref().sizeBytes() > limits.maxBytes()) {
                throw new InvalidForumException(field, "error.files.tooLarge", file.name());
            }
            if (picture && !PICTURES.contains(file.type())) {
                throw new InvalidForumException(field, "error.files.picture", file.name());
            }
            return file;
        } catch (FileRefusedException e) {
            throw new InvalidForumException(field, e.messageKey(), e.arguments().length == 0 ? "" : e.arguments()[0]);
        } catch (FileTooLargeException e) {
            throw new InvalidForumException(field, "error.files.tooLarge", name == null ? "" : name);
        }
    }

    private PostFile kept(MemberId owner, FileIntake.Taken file, boolean inText) {
        PostFile made = new PostFile(owner, file, inText, clock.instant().truncatedTo(ChronoUnit.MICROS));
        files.add(made);
        return made;
    }

    /** Those among {@code ids} that wait for the person of this request to send a form, in the order they came. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<PostFile> mine(Collection<Long> ids) {
        MemberId me = me();
        return files.list(ids).stream().filter(f -> f.postId() == null && me.equals(f.owner())).toList();
    }

    /** Lets go of a file that shall not be sent after all; nothing happens if it is sent already or somebody else's. */
    public void drop(long id) {
        mine(List.of(id)).forEach(file -> {
            file.bytes().ifPresent(store::forget);
            files.remove(file);
        });
    }

    private MemberId me() {
        user.require(ForumPermissions.WRITE);
        return user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
    }
}
