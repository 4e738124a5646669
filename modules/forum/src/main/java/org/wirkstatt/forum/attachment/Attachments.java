package org.wirkstatt.forum.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor.Extraction;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.identity.MemberId;

/** The files of posts. Asks for no right: whoever may read a post may read its files, whoever may change it may change them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Attachments {

    /** Name of the job that reads the text of a file. */
    public static final String READ = "forum.readFile";

    private static final int MOST_PIECES = 1000;
    private static final Pattern PICTURE = Pattern.compile("/forum/datei/([1-9]\\d{0,17})/");

    @Inject
    AttachmentRepository files;
    @Inject
    FileLimits limits;
    @Inject
    FileStore store;
    @Inject
    Outbox outbox;

    /** Files below these posts, by post, in the order they were added; a post without is missing in the answer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, List<PostFile>> of(Collection<Long> posts) {
        return files.listed(posts).stream().collect(Collectors.groupingBy(PostFile::postId));
    }

    /** Every file that was ever added to a post, those taken out and the pictures of its text among them. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<PostFile> trace(long post) {
        return files.all(post);
    }

    /** Also one that is not sent yet or was taken out. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<PostFile> find(long id) {
        return files.find(id);
    }

    /** Files that {@code owner} uploaded, as far as they are there. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<PostFile> by(MemberId owner) {
        return files.by(owner);
    }

    /** The text of a file in pieces; empty while it is not read and where there is none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Section> text(PostFile file, int most) {
        return files.text(file.id(), most);
    }

    /** Whether {@link #change} would do anything but look after pictures of the text. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isChange(long post, FileChange change) {
        return files.list(change.added()).stream().anyMatch(f -> f.postId() == null)
                || files.list(change.removed()).stream().anyMatch(f -> f.removedAt() == null && f.postId() != null && f.postId() == post);
    }

    /**
     * Adds files and takes files out; pictures go with the text that shows them. A second call changes nothing.
     *
     * @param text of the post from now on
     * @throws InvalidForumException at {@code files} if there would be too many, or one to add is gone
     */
    public void change(long post, MemberId author, String text, FileChange change, Instant now) {
        List<PostFile> present = files.all(post).stream().filter(f -> f.removedAt() == null).toList();
        List<PostFile> chosen = files.list(change.added());
        List<PostFile> fresh = chosen.stream().filter(f -> f.postId() == null && author.equals(f.owner())).toList();
        if (new HashSet<>(change.added()).size() != fresh.size() + chosen.stream().filter(f -> f.postId() != null && f.postId() == post).count()) {
            throw new InvalidForumException("files", "error.files.gone", "");
        }
        List<PostFile> removed = present.stream().filter(f -> !f.isInText() && change.removed().contains(f.id())).toList();
        if (present.stream().filter(f -> !f.isInText()).count() - removed.size() + fresh.size() > limits.perPost() && !fresh.isEmpty()) {
            throw new InvalidForumException("files", "error.files.tooMany", limits.perPost());
        }
        fresh.forEach(file -> add(file, post, change.note(), now));
        removed.forEach(file -> takeOut(file, change.note(), now));
        Set<Long> shown = PICTURE.matcher(text).results().map(m -> Long.valueOf(m.group(1))).collect(Collectors.toSet());
        files.list(shown).stream().filter(f -> f.isInText() && f.postId() == null && author.equals(f.owner())).forEach(file -> add(file, post, "", now));
        present.stream().filter(f -> f.isInText() && !shown.contains(f.id())).forEach(file -> takeOut(file, "", now));
    }

    private void add(PostFile file, long post, String note, Instant now) {
        file.addTo(post, note, now);
        if (file.state() == FileState.RECEIVED) {
            outbox.enqueue(READ, file.ref());
        }
    }

    private void takeOut(PostFile file, String note, Instant now) {
        files.replaceText(file.id(), List.of());
        file.bytes().ifPresent(store::forget);
        file.remove(note, now);
    }

    /** The files of a post whose text goes for good, with their traces. */
    public void forget(long post) {
        files.all(post).forEach(this::remove);
    }

    /** No file leads to {@code owner} any more; those that no post has go. */
    public void forget(MemberId owner) {
        files.by(owner).forEach(file -> {
            if (file.postId() == null) {
                remove(file);
            } else {
                file.forgetOwner();
            }
        });
    }

    void remove(PostFile file) {
        file.bytes().ifPresent(store::forget);
        files.remove(file);
    }

    /** Keeps what came of reading a file; nothing happens if it is gone. @param told what changes with it */
    @Transactional
    public void read(long id, Extraction extraction, ContentRef told) {
        files.find(id).filter(f -> f.removedAt() == null).ifPresent(file -> {
            files.replaceText(id, FileText.pieces(extraction, MOST_PIECES));
            file.read(FileState.of(extraction));
            outbox.changed(told);
        });
    }

    /** Has every file read that nobody could read so far. */
    @Transactional
    public void readUnread() {
        files.unread().forEach(file -> outbox.enqueue(READ, file.ref()));
    }
}
