package org.wirkstatt.platform.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.module.Contributed;

/**
 * Reads the text out of a file and tells what the file really is. Implemented by the module {@code extraction}, in a process of its
 * own; absent without it, then files are kept without text.
 */
@Contributed
public interface TextExtractor {

    /**
     * Reads {@code file}. Bounded in time and memory; never throws for whatever the file contains.
     *
     * @param file bytes, under any name
     * @param fileName as the author named it, for the ending
     */
    Extraction extract(Path file, String fileName);

    /**
     * Reads {@code file} as {@link #extract} does and tells besides what in it hinders people.
     *
     * @return findings are empty where nobody looked
     */
    default Reading read(Path file, String fileName) {
        return new Reading(extract(file, fileName), Optional.empty());
    }

    /**
     * @param findings what hinders people, in the order of {@link AccessibilityFinding.Kind}; an empty list where nothing was found, empty where nobody
     *        could look: the format is not looked at, or the file could not be read
     */
    record Reading(Extraction extraction, Optional<List<AccessibilityFinding>> findings) {
    }

    /** What came of it. */
    sealed interface Extraction {
        /** Media type by content, such as {@code application/pdf}. */
        String mediaType();
    }

    /**
     * Text was found.
     *
     * @param sections in reading order; texts are cleaned (no soft hyphens, words joined over line ends, NFKC)
     * @param pages number of pages, slides or sheets; 0 where the format has none
     * @param title from the metadata; empty if there is none
     * @param language from the metadata, BCP 47; empty if there is none
     */
    record Text(String mediaType, List<Section> sections, int pages, String title, String language) implements Extraction {
    }

    /**
     * @param page page, slide or sheet from 1; 0 where the format has none
     * @param heading of the section, name of the sheet; empty if there is none
     * @param notes true for speaker notes
     */
    record Section(int page, String heading, String text, boolean notes) {
    }

    /** A good file without text in it, such as an image. */
    record NoText(String mediaType) implements Extraction {
    }

    /** The file could not be read. */
    record Unreadable(String mediaType, Reason reason) implements Extraction {
    }

    /** Why a file has no text; shown to its author in words. */
    enum Reason { EMPTY, ENCRYPTED, CORRUPT, TOO_COMPLEX, TOO_SLOW, UNSUPPORTED, UNAVAILABLE }
}
