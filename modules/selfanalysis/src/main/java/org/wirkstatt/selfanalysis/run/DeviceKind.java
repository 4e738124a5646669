package org.wirkstatt.selfanalysis.run;

/** What sort of device somebody answers on, as coarse as it can be and still be told apart by its owner. */
public enum DeviceKind {
    PHONE, TABLET, COMPUTER, OTHER;

    /**
     * From the header {@code User-Agent} (RFC 9110, 10.1.5), of which nothing else is kept.
     *
     * @param userAgent null for none
     */
    public static DeviceKind of(String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        if (text.contains("iPad") || text.contains("Tablet") || text.contains("Android") && !text.contains("Mobile")) {
            return TABLET;
        }
        if (text.contains("Mobile") || text.contains("iPhone")) {
            return PHONE;
        }
        return text.contains("Windows") || text.contains("Macintosh") || text.contains("X11") || text.contains("CrOS") ? COMPUTER : OTHER;
    }
}
