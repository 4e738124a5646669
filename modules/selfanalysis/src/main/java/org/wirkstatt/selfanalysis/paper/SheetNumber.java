package org.wirkstatt.selfanalysis.paper;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on every part of a printed sheet, such as {@code 17-3-62}: number of the run, number of the sheet, and two check digits (ISO 7064,
 * MOD 97-10), so that a slip or the sheet of another run is noticed when it is typed in.
 *
 * @param run number of the run
 * @param sheet from 1 to 99
 */
public record SheetNumber(long run, int sheet) implements Serializable {

    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,18})[\\s\\p{Pd}./]+(\\d{1,2})[\\s\\p{Pd}./]+(\\d{2})\\s*");
    private static final int MODULUS = 97;

    /** As people type it, with hyphens, dots or blanks between the parts; empty if it is none or the check digits are wrong. */
    public static Optional<SheetNumber> read(String typed) {
        Matcher parts = FORM.matcher(typed == null ? "" : typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        SheetNumber number = new SheetNumber(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
        return Optional.of(number).filter(n -> n.sheet > 0 && n.check().equals(parts.group(3)));
    }

    private String check() {
        BigInteger digits = new BigInteger(run + String.format("%02d", sheet) + "00");
        return String.format("%02d", MODULUS + 1 - digits.mod(BigInteger.valueOf(MODULUS)).intValue());
    }

    @Override
    public String toString() {
        return run + "-" + sheet + "-" + check();
    }
}
