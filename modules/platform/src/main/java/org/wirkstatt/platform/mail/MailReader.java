package org.wirkstatt.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads mails that were not sent to the portal, such as those of an archive, by the same rules as answers: encodings that are not what they say,
 * mails that have HTML only, quotes and signatures. Nothing in a mail is loaded or run. Implemented by the module that takes mail. Thread safe.
 */
public interface MailReader {

    /**
     * The head of a mail; what stands in it is claimed by the sender and proven by nobody.
     *
     * @param mail bytes as RFC 5322 has them; whatever is no head is passed over
     */
    Head head(byte[] mail);

    /**
     * What a mail says; empty if its parts cannot be read at all.
     *
     * @param answered what it answers, so that a copy of it below can be left out; {@link Answered#NOTHING} if that is not known
     */
    Optional<Words> words(byte[] mail, Answered answered);

    /**
     * @param id Message-ID without brackets (RFC 5322 section 3.6.4); empty without
     * @param references ids of what it answers, the nearest last: References, then In-Reply-To
     * @param subject one line, decoded (RFC 2047); may be empty
     * @param fromName name in From; may be empty, and may be an address
     * @param fromAddress address in From in lower case; empty if there is none or more than one
     * @param sentAt Date; empty if there is none that can be understood
     */
    record Head(Optional<String> id, List<String> references, String subject, String fromName, Optional<String> fromAddress, Optional<Instant> sentAt) {

        public Head {
            references = List.copyOf(references);
        }
    }

    /**
     * @param text plain text without quoted mail and signature; may be blank
     * @param whole the same with everything that {@code text} leaves out
     * @param files names of attached files; one without name is {@code ?}
     */
    record Words(String text, String whole, List<String> files) {

        public Words {
            files = List.copyOf(files);
        }
    }

    /**
     * @param author name as quotes introduce it; may be empty
     * @param whole its {@link Words#whole}; may be empty
     */
    record Answered(String author, String whole) {

        public static final Answered NOTHING = new Answered("", "");
    }
}
