package org.wirkstatt.forum.moderation;

import java.util.Locale;
import java.util.regex.Pattern;

import org.wirkstatt.forum.Check;

/**
 * What somebody reports.
 *
 * @param post id of the post
 * @param reason null for none chosen
 * @param text what it is about, in own words
 * @param name null without; not asked of members
 * @param mail null without; not asked of members
 * @param goodFaith whether the person says that it is accurate and complete as far as he or she knows (Art. 16(2)(d))
 * @param language in which the receipt is written
 */
public record ReportForm(long post, ReportReason reason, String text, String name, String mail, boolean goodFaith, Locale language) {

    /** Longest text, in characters. */
    public static final int LONGEST = 5000;

    /** One address as RFC 5321 has it in practice; no line break, no second address. */
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@<>,;:\"()\\[\\]\\\\.]{2,}");
    private static final int MAIL_OCTETS = 254;

    void check(boolean member, String trap) {
        boolean named = member || reason == null || !reason.needsName();
        new Check().must(reason != null, "reason", "error.required", "").required("text", text, LONGEST)
                .must(named || name != null, "name", "error.reportName", "").atMost("name", name, 200).must(named || mail != null, "mail", "error.reportName", "")
                .must(mail == null || (mail.length() <= MAIL_OCTETS && MAIL.matcher(mail).matches()), "mail", "error.mail", "")
                .must(goodFaith, "goodFaith", "error.goodFaith", "").must(trap == null || trap.isEmpty(), "website", "error.trap", "").orThrow();
    }
}
