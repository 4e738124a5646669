package org.wirkstatt.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;

/**
 * An answer that came by mail. The sender is proven by the secret in the address and by the sender address that belongs to the account.
 *
 * @param id of the mail in the portal, the same whenever it is offered again
 * @param key see {@link ReplyWay}
 * @param subject as written, one line; may be empty
 * @param text what the person wrote: plain text, no markup, without the quoted letter and the signature; blank only if there are attachments
 * @param whole the same with everything that {@code text} leaves out
 * @param attachments as far as size and type are allowed and the handler takes any; the content was not looked into
 * @param sentAt as the mail says (RFC 5322 Date), never in the future; when it arrived if it does not say
 */
public record MailReply(long id, MemberId from, String key, String subject, String text, String whole, List<Attachment> attachments, Instant sentAt) {

    public MailReply {
        attachments = List.copyOf(attachments);
    }

    /** Whether {@code text} leaves something out. */
    public boolean isTrimmed() {
        return !text.equals(whole);
    }

    /**
     * A file of the mail. It lies in the file store and is swept unless the handler names it.
     *
     * @param name as the sender named it, without folder, at most 200 characters
     * @param mediaType as the mail says, in lower case without parameters; empty if it does not
     */
    public record Attachment(String name, Optional<String> mediaType, FileRef file) {
    }
}
