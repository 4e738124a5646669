package org.wirkstatt.platform.file;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files as they appear in addresses. */
public final class FileName {

    private static final int MAX_LENGTH = 120;

    private FileName() {
    }

    /**
     * A safe name: folders and control characters are dropped, letters keep their accents, the ending is in lower case.
     *
     * @throws FileRefusedException if nothing is left or there is no ending
     */
    public static String of(String submitted) {
        String last = submitted == null ? "" : submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}._ -]+", "-").strip().replaceAll("^[.\\s-]+", "");
        int dot = clean.lastIndexOf('.');
        if (dot < 1 || dot == clean.length() - 1) {
            throw new FileRefusedException("error.file.name");
        }
        String stem = clean.substring(0, dot).strip();
        return (stem.length() > MAX_LENGTH ? stem.substring(0, MAX_LENGTH).strip() : stem) + clean.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** The name up to its ending. */
    public static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}
