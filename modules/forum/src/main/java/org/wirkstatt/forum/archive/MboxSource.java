package org.wirkstatt.forum.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.wirkstatt.forum.archive.ArchivedPost.EntryException;
import org.wirkstatt.forum.archive.MailThreads.Mail;
import org.wirkstatt.forum.mail.MailMarkdown;
import org.wirkstatt.forum.post.PostText;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.mail.MailReader;
import org.wirkstatt.platform.mail.MailReader.Answered;
import org.wirkstatt.platform.mail.MailReader.Head;
import org.wirkstatt.platform.mail.MailReader.Words;

/** The mails of an mbox file. Heads are held, texts are read when they are asked for. */
final class MboxSource implements ArchiveSource {

    /** Longest name of an author. */
    static final int LONGEST_NAME = 120;

    private static final String NO_SUBJECT = "Ohne Betreff";
    private static final Pattern DEEP = Pattern.compile("(?m)^((?:\\s{0,3}>){" + PostText.DEEPEST_QUOTE + "})(?:\\s{0,3}>)+");
    private static final int MOST_FILES = 10;

    private final Mbox file;
    private final MailReader reader;

    MboxSource(Path file, MailReader reader) {
        this.file = new Mbox(file);
        this.reader = reader;
    }

    @Override
    public void read(Visitor visitor) throws IOException, FileException {
        Map<String, Mail> mails = new LinkedHashMap<>();
        boolean[] goesOn = {true};
        int[] seen = {0};
        file.each((place, bytes) -> {
            seen[0]++;
            if (bytes == null) {
                visitor.problem(place.entry(), Reason.TOO_LARGE, String.valueOf(Mbox.LARGEST_MAIL / (1024 * 1024)));
            } else {
                keep(place, bytes, mails, visitor);
            }
            goesOn[0] = visitor.goesOn(place.entry());
            return goesOn[0];
        });
        if (seen[0] == 0) {
            throw new FileException(Reason.NO_ENTRIES, "");
        }
        if (goesOn[0]) {
            for (List<Mail> thread : MailThreads.of(mails.values())) {
                if (!visitor.thread(thread(thread))) {
                    return;
                }
            }
        }
    }

    private void keep(Mbox.Place place, byte[] bytes, Map<String, Mail> mails, Visitor visitor) {
        Head head = reader.head(bytes);
        Optional<Instant> at = head.sentAt().or(place::delivered);
        if (at.isEmpty()) {
            visitor.problem(place.entry(), Reason.NO_DATE, "");
            return;
        }
        String key = head.id().map(id -> Keys.of("mail", id)).orElseGet(() -> Keys.of(bytes));
        mails.putIfAbsent(key, new Mail(place, key, head.references().stream().map(id -> Keys.of("mail", id)).filter(k -> !k.equals(key)).toList(), at.get(),
                head.subject(), head.fromName(), head.fromAddress().orElse(null)));
    }

    private ArchivedThread thread(List<Mail> mails) {
        Map<String, Answered> texts = new HashMap<>();
        List<ArchivedPost> posts = new ArrayList<>();
        for (Mail mail : mails) {
            String parent = mail.references().isEmpty() ? null : mail.references().get(mail.references().size() - 1);
            posts.add(new ArchivedPost(mail.place().entry(), mail.key(), parent, mail.at(), mail.name(), Optional.ofNullable(mail.address()), () -> text(mail, parent, texts)));
        }
        return new ArchivedThread(Subjects.title(mails.get(0).subject(), NO_SUBJECT), ThreadKind.DISCUSSION, List.of(), posts);
    }

    /** @param texts what was read of this thread so far */
    private String text(Mail mail, String parent, Map<String, Answered> texts) throws IOException, EntryException {
        Words words = reader.words(file.read(mail.place()), parent == null ? Answered.NOTHING : texts.getOrDefault(parent, Answered.NOTHING))
                .orElseThrow(() -> new EntryException(Reason.UNREADABLE, ""));
        texts.put(mail.key(), new Answered(mail.name(), words.whole()));
        String text = MailMarkdown.of(DEEP.matcher(words.text()).replaceAll("$1"));
        if (words.files().isEmpty()) {
            return text;
        }
        String names = words.files().stream().limit(MOST_FILES).map(MailMarkdown::of).collect(Collectors.joining(", "));
        return text + (text.isBlank() ? "" : "\n\n") + "*Anhang, nicht übernommen: " + names + (words.files().size() > MOST_FILES ? ", …" : "") + "*";
    }
}
