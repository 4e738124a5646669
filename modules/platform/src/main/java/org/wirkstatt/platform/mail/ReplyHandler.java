package org.wirkstatt.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.Contributed;

/** SPI: takes answers that people send by mail to letters and notices which name it in their {@link ReplyWay}. */
@Contributed
public interface ReplyHandler {

    /** Such as {@code forum.thread}; stable, as it stands behind addresses in mailboxes. */
    String id();

    /**
     * What is answered, as Markdown for the letter, so that people need not open the portal to know what they answer. Asked when the letter is
     * written; empty if there is nothing to show or {@code reader} may not read it (any more).
     */
    default Optional<String> letterText(String key, MemberId reader, Locale locale) {
        return Optional.empty();
    }

    /**
     * What became of an answer.
     *
     * @param path address inside the portal
     * @param leftOut names of attachments that were not taken; the sender is told
     */
    record Taken(String path, List<String> leftOut) {

        public Taken {
            leftOut = List.copyOf(leftOut);
        }

        /** With everything that came. */
        public static Taken at(String path) {
            return new Taken(path, List.of());
        }
    }

    /** Whether {@link #take} does something with attachments. If not, none are offered, and who sends some is told that they were left out. */
    default boolean takesFiles() {
        return false;
    }

    /**
     * Takes an answer, in the running transaction: what is written here and the note that the mail is done are committed together, so each mail
     * is taken once. There is no {@code CurrentUser}: rights are those that {@link MailReply#from} has now.
     *
     * @throws PortalException to refuse: everything is rolled back, and the sender gets the sentence and the text back by mail. Whatever else is
     *         thrown counts as a fault: tried again, in the end given up and told to the sender.
     */
    Taken take(MailReply reply) throws PortalException;
}
