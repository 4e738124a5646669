package org.wirkstatt.platform.download;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Header {@code Content-Disposition} (RFC 6266) with names in any script (RFC 8187). */
public final class Disposition {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {
    }

    /** @param inline whether a browser shall show the file rather than keep it */
    public static String of(boolean inline, String fileName) {
        String ascii = Normalizer.normalize(fileName.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("Ä", "Ae").replace("Ö", "Oe")
                .replace("Ü", "Ue").replace("ß", "ss"), Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String header = (inline ? "inline" : "attachment") + "; filename=\"" + ascii + "\"";
        return ascii.equals(fileName) ? header : header + "; filename*=UTF-8''" + encode(fileName);
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
