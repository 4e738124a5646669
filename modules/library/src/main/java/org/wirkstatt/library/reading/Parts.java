package org.wirkstatt.library.reading;

import java.util.ArrayList;
import java.util.List;

import org.wirkstatt.platform.file.TextExtractor;

/**
 * Cuts the text of a file into parts of bearable length, each of whole sections. Immutable, thread safe.
 */
public final class Parts {

    private static final int CHARACTERS = 40_000;
    private static final int SECTIONS = 150;

    private final List<Integer> begins = new ArrayList<>(List.of(0));
    private final int sections;

    /** @param all sections of a file; may be empty, which is one part */
    public Parts(List<TextExtractor.Section> all) {
        sections = all.size();
        int characters = 0;
        for (int i = 0; i < all.size(); i++) {
            int length = all.get(i).text().length();
            int begin = begins.get(begins.size() - 1);
            if (i > begin && (characters + length > CHARACTERS || i - begin >= SECTIONS)) {
                begins.add(i);
                characters = 0;
            }
            characters += length;
        }
    }

    public int count() {
        return begins.size();
    }

    /** Part with the section at {@code position} (from 0), from 1; the last one for a position behind the end. */
    public int with(int position) {
        int part = 1;
        while (part < begins.size() && begins.get(part) <= position) {
            part++;
        }
        return part;
    }

    /** Position of the first section of {@code part}. @param part from 1 to {@link #count()} */
    public int begin(int part) {
        return begins.get(part - 1);
    }

    /** Position behind the last section of {@code part}. */
    public int end(int part) {
        return part == begins.size() ? sections : begins.get(part);
    }
}
