package org.wirkstatt.platform.text;

/** Text for a camera. Thread safe. */
public interface QrCodes {

    /**
     * A QR code (ISO/IEC 18004, correction level M) in SVG: black on white in every colour scheme, with the quiet zone of four modules.
     *
     * @param text such as an address
     * @param label of the picture, for those who do not see it
     * @return one {@code svg} element of class {@code qr} that can be put into a page as it is
     * @throws IllegalArgumentException if {@code text} is too long, which begins at about 2,300 bytes
     */
    String svg(String text, String label);
}
