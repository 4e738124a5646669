package org.wirkstatt.forum.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which mails belong together: those that name each other in References and In-Reply-To (RFC 5322 section 3.6.4), also through mails that are not
 * in the file; a mail that names none and whose subject says that it answers belongs to the latest with this subject within {@link #SUBJECT_HOLDS}.
 */
final class MailThreads {

    static final Duration SUBJECT_HOLDS = Duration.ofDays(60);

    /** One mail. @param references keys of what it answers, the nearest last */
    record Mail(Mbox.Place place, String key, List<String> references, Instant at, String subject, String name, String address) {
    }

    private final Map<String, String> above = new HashMap<>();

    private MailThreads() {
    }

    /** Threads by their first mail, mails by their time. */
    static List<List<Mail>> of(Collection<Mail> mails) {
        List<Mail> sorted = mails.stream().sorted(Comparator.comparing(Mail::at).thenComparing(m -> m.place().entry())).toList();
        MailThreads threads = new MailThreads();
        sorted.forEach(mail -> mail.references().forEach(other -> threads.join(other, mail.key())));
        Map<String, Mail> latest = new HashMap<>();
        for (Mail mail : sorted) {
            String subject = Subjects.title(mail.subject(), "").toLowerCase(Locale.ROOT);
            Mail before = latest.get(subject);
            if (before != null && !subject.isEmpty() && mail.references().isEmpty() && Subjects.isReply(mail.subject())
                    && Duration.between(before.at(), mail.at()).compareTo(SUBJECT_HOLDS) <= 0) {
                threads.join(before.key(), mail.key());
            }
            latest.put(subject, mail);
        }
        Map<String, List<Mail>> groups = new LinkedHashMap<>();
        sorted.forEach(mail -> groups.computeIfAbsent(threads.root(mail.key()), key -> new ArrayList<>()).add(mail));
        return List.copyOf(groups.values());
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            above.put(second, first);
        }
    }

    private String root(String key) {
        String at = key;
        while (above.containsKey(at)) {
            String next = above.get(at);
            String overNext = above.get(next);
            if (overNext != null) {
                above.put(at, overNext);
            }
            at = next;
        }
        return at;
    }
}
