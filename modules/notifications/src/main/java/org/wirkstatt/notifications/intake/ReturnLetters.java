package org.wirkstatt.notifications.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.mail.Letter;
import org.wirkstatt.notifications.mail.MailQueue;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.text.Texts;

/** What comes back to who answered by mail: why the answer was not taken, with its text; and which files were left out. In the running transaction. */
@ApplicationScoped
class ReturnLetters {

    private static final String OWN_ANSWERS = "/mitteilungen/antworten";

    @Inject
    MailQueue mails;
    @Inject
    Texts texts;

    /**
     * @param reason a sentence
     * @param words of the person; empty if they cannot be read
     */
    void refused(Recipient to, String subject, String reason, String words) {
        String body = text(to, "return.greeting", plain(to.displayName())) + "\n\n" + text(to, "return.refused", plain(subject)) + "\n\n" + plain(reason) + "\n\n"
                + (words.isBlank() ? "" : text(to, "return.text") + "\n\n" + typed(words) + "\n\n") + "[" + text(to, "return.own") + "](" + OWN_ANSWERS + ")\n";
        send(to, text(to, "return.refused.subject", subject), body);
    }

    /** The answer was taken, some files were not. */
    void leftOut(Recipient to, String subject, String path, List<String> names) {
        String body = text(to, "return.greeting", plain(to.displayName())) + "\n\n" + text(to, "return.leftOut") + "\n\n"
                + names.stream().map(name -> "- " + plain(name) + "\n").collect(Collectors.joining()) + "\n" + text(to, "return.leftOut.hint") + "\n\n["
                + text(to, "return.leftOut.link") + "](" + path + ")\n";
        send(to, text(to, "return.leftOut.subject", subject), body);
    }

    private void send(Recipient to, String subject, String body) {
        mails.send(new Letter(to.mail(), Optional.of(to.displayName()), Optional.of(to.id()), to.locale(), subject, body, text(to, "return.reason"), Optional.empty(),
                Optional.empty()));
    }

    /** As typed, line by line: four spaces make it text that is no markup (CommonMark 4.4). */
    private static String typed(String words) {
        return words.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\p{Punct}])", "\\\\$1");
    }

    private String text(Recipient to, String key, Object... arguments) {
        return texts.of("notifications", key, to.locale(), arguments);
    }

    /** The sentence for a reason of the portal itself. */
    String sentence(InboundReason reason, Locale locale) {
        return texts.of("notifications", "InboundReason." + reason, locale);
    }
}
