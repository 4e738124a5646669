package org.wirkstatt.kernel.text;

import java.util.regex.Pattern;

/** Which addresses a text may link to or show as an image. Whatever is not listed is unsafe. */
final class SafeAddress {

    /** Host without user name: {@code https://bank.example@evil.example} would read like another site. */
    private static final Pattern WEB = Pattern.compile("(?i)https?://[\\p{L}\\p{N}._-]+(:\\d{1,5})?([/?#].*)?");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^@:/]+@[^@:/]+");
    /** A path, query or fragment; not {@code //host}, and no colon before the first slash, which would be a scheme. */
    private static final Pattern LOCAL = Pattern.compile("(/(?!/).*|[?#].*|[^/?#:]+([/?#].*)?)");

    private SafeAddress() {
    }

    static boolean isLink(String address) {
        return isPlain(address) && (isExternal(address) || MAIL.matcher(address).matches() || LOCAL.matcher(address).matches());
    }

    /** Images come from this portal only: another server would learn who reads. */
    static boolean isImage(String address) {
        return isPlain(address) && !address.startsWith("#") && LOCAL.matcher(address).matches();
    }

    static boolean isExternal(String address) {
        return WEB.matcher(address).matches();
    }

    /** No blanks, controls, invisible characters, and nothing that browsers read as a slash or that ends an attribute. */
    private static boolean isPlain(String address) {
        return !address.isEmpty() && address.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c) || "\\\"'<>`".indexOf(c) >= 0);
    }
}
