package org.wirkstatt.community.contact;

import java.util.regex.Pattern;

import org.wirkstatt.community.Check;

/**
 * What a sender wrote.
 *
 * @param mail address that answers go to
 * @param agreed whether the sender agreed that name, address and text are passed on
 */
public record Letter(String name, String mail, String subject, String text, boolean agreed) {

    /** One address as RFC 5321 has it in practice; no line break, no second address. */
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@<>,;:\"()\\[\\]\\\\.]{2,}");
    private static final int MAIL_OCTETS = 254;

    Check check() {
        return new Check().required("name", name, 100).must(mail != null && mail.length() <= MAIL_OCTETS && MAIL.matcher(mail).matches(), "mail",
                "error.mail", "").required("subject", subject, 150).required("text", text, 5000).must(agreed, "agreed", "error.agreed", "");
    }
}
