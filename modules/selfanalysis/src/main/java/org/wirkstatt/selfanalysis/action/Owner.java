package org.wirkstatt.selfanalysis.action;

import java.io.Serializable;

import org.wirkstatt.platform.identity.MemberId;

/**
 * Who does it: a member of the initiative, or a place in the team of the run. At most one is not null; neither means that nobody is named yet.
 *
 * @param member number of the account
 * @param seat number of the place
 */
public record Owner(Long member, Long seat) implements Serializable {

    public static final Owner NOBODY = new Owner(null, null);

    static Owner of(MemberId member) {
        return new Owner(member.value(), null);
    }

    static Owner ofSeat(long seat) {
        return new Owner(null, seat);
    }

    /** From its {@link #key()}; anything else is nobody. */
    public static Owner of(String key) {
        boolean known = key != null && key.matches("[mp][1-9]\\d{0,17}");
        long number = known ? Long.parseLong(key.substring(1)) : 0;
        return !known ? NOBODY : key.charAt(0) == 'm' ? new Owner(number, null) : new Owner(null, number);
    }

    /** For forms: {@code m7}, {@code p7}, or empty for nobody. */
    public String key() {
        return member != null ? "m" + member : seat != null ? "p" + seat : "";
    }

    boolean is(MemberId other) {
        return member != null && member == other.value();
    }
}
