package org.wirkstatt.forum.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.archive.ArchiveSource.FileException;
import org.wirkstatt.forum.archive.ArchivedPost.EntryException;
import org.wirkstatt.forum.post.PostText;
import org.wirkstatt.platform.text.WrittenText;

/** Goes through an archive and makes each entry what it will be in the forum, by the rules for posts; nothing is written. The look and the run see the same. */
final class ArchiveWalk {

    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    /** Clocks of senders. */
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Pattern MAIL = Pattern.compile("(?:mailto:)?[\\p{L}\\p{N}._%+\\\\-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,24}");
    private static final String NO_ADDRESS = "(Adresse entfernt)";
    private static final Map<String, Reason> REASONS = Map.of("error.emptyPost", Reason.EMPTY, "error.longPost", Reason.TOO_LONG, "error.manyImages", Reason.MANY_IMAGES,
            "error.deepQuote", Reason.DEEP_QUOTE);

    private final ArchiveSource source;
    private final ArchivePeople people;
    private final Instant now;
    private final Set<String> seen = new HashSet<>();
    private int problems;
    private int entries;

    ArchiveWalk(ArchiveSource source, ArchivePeople people, Instant now) {
        this.source = source;
        this.people = people;
        this.now = now;
    }

    /** Takes what was made. */
    interface Taker {

        /** @param entries read so far @return false to stop */
        boolean goesOn(int entries);

        void problem(int entry, Reason reason, String detail);

        /** @param posts at least one, each entry once @return false to stop */
        boolean thread(ArchivedThread thread, List<ReadyPost> posts);
    }

    void walk(Taker taker) throws IOException, FileException {
        source.read(new ArchiveSource.Visitor() {
            @Override
            public boolean goesOn(int count) {
                entries = Math.max(entries, count);
                return taker.goesOn(count);
            }

            @Override
            public void problem(int entry, Reason reason, String detail) {
                problems++;
                taker.problem(entry, reason, detail);
            }

            @Override
            public boolean thread(ArchivedThread thread) throws IOException {
                List<ReadyPost> ready = new ArrayList<>();
                for (ArchivedPost post : thread.posts()) {
                    if (seen.add(post.key())) {
                        make(post, this).ifPresent(ready::add);
                    }
                }
                return ready.isEmpty() || taker.thread(thread, ready);
            }
        });
    }

    private Optional<ReadyPost> make(ArchivedPost post, ArchiveSource.Visitor visitor) throws IOException {
        if (post.at().isBefore(EARLIEST) || post.at().isAfter(now.plus(AHEAD))) {
            visitor.problem(post.entry(), Reason.BAD_DATE, post.at().toString());
            return Optional.empty();
        }
        try {
            String text = MAIL.matcher(WrittenText.lines(post.content().markdown())).replaceAll(NO_ADDRESS);
            PostText.check("text", text).orThrow();
            return Optional.of(new ReadyPost(post.entry(), post.key(), post.parent(), post.at().isAfter(now) ? now : post.at(), people.account(post).orElse(null),
                    people.name(post), text));
        } catch (EntryException e) {
            visitor.problem(post.entry(), e.reason(), e.detail());
        } catch (InvalidForumException e) {
            visitor.problem(post.entry(), REASONS.getOrDefault(e.faults().get(0).messageKey(), Reason.BAD_ENTRY), String.valueOf(e.faults().get(0).argument()));
        }
        return Optional.empty();
    }

    int entries() {
        return entries;
    }

    int problems() {
        return problems;
    }
}
