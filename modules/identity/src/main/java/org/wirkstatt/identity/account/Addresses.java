package org.wirkstatt.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.platform.error.InvalidInputException;

/** E-mail addresses as they are compared and kept. */
public final class Addresses {

    /** Longest address that a letter can be sent to (RFC 5321, section 4.5.3.1.3, without the brackets). */
    public static final int LONGEST = 254;
    /** One {@code @}, something on both sides, no blanks and nothing that could begin a second header or address. The letter proves the rest. */
    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}<>(),;:\"\\\\\\[\\]@]{1,64}@[^\\s\\p{Cntrl}<>(),;:\"\\\\\\[\\]@.]+(\\.[^\\s\\p{Cntrl}<>(),;:\"\\\\\\[\\]@.]+)+");

    private Addresses() {
    }

    /** As typed into a form that signs in: without blanks around, lower case, one Unicode form. Never fails. */
    public static String folded(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * The form in which an address is kept.
     *
     * @param field name of the input, for the message
     * @throws InvalidInputException if this cannot be an address
     */
    public static String normal(String field, String typed) {
        String address = folded(typed);
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw new InputRefusedException(field, "error.address");
        }
        return address;
    }
}
