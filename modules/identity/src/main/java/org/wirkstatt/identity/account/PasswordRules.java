package org.wirkstatt.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.platform.error.InvalidInputException;

/**
 * Which passwords are taken (NIST SP 800-63B-4, section 3.1.1.2; OWASP ASVS 5.0, 6.2): long enough, and not one that guessers try first. Nothing
 * else: no kinds of characters, no expiry. Length is counted in characters as people see code points.
 */
@ApplicationScoped
public class PasswordRules {

    public static final int SHORTEST = 12;
    /** Far above the 64 that must be possible; an end, so that nobody has the portal hash megabytes. */
    public static final int LONGEST = 200;

    private final CommonPasswords common = new CommonPasswords();

    /**
     * @param field name of the input, for the message
     * @param own words that belong to the person: address, name
     * @throws InvalidInputException if the password cannot be taken, with the reason
     */
    public void check(String field, String password, String... own) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InputRefusedException(field, "error.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new InputRefusedException(field, "error.password.long", LONGEST);
        }
        if (common.contains(password, own)) {
            throw new InputRefusedException(field, "error.password.common");
        }
    }
}
