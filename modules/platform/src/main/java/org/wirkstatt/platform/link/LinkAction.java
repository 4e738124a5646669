package org.wirkstatt.platform.link;

import java.util.Locale;
import java.util.Optional;

import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: one thing that a signed link in a mail can do, such as following a thread, and nothing else. The link shows a page with a question and a
 * button; only the button acts, as programs that look into mails open every link.
 */
@Contributed
public interface LinkAction {

    /** Such as {@code forum.follow}; stable, as it stands in mails. */
    String id();

    /** Words of the link and of the button, such as 'Thema folgen'. */
    String label(Locale locale);

    /** The same for one subject, where several links of one mail would have the same words otherwise. */
    default String label(String subject, Locale locale) {
        return label(locale);
    }

    /**
     * The question above the button, with the name of the thing. Empty if there is no such thing (any more) or {@code member} may not do this
     * now: the page says that the link holds no longer.
     */
    Optional<String> question(MemberId member, String subject, Locale locale);

    /**
     * Does it, in the running transaction; doing it again changes nothing. There is no {@code CurrentUser}.
     *
     * @throws PortalException to refuse; its sentence is shown
     */
    Done perform(MemberId member, String subject, Locale locale) throws PortalException;

    /**
     * @param sentence what was done
     * @param path where to go on, inside the portal
     */
    record Done(String sentence, String path) {
    }
}
