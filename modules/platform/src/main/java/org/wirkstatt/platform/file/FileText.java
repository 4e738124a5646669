package org.wirkstatt.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;

import org.wirkstatt.platform.file.TextExtractor.Extraction;
import org.wirkstatt.platform.file.TextExtractor.Reason;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.file.TextExtractor.Text;
import org.wirkstatt.platform.file.TextExtractor.Unreadable;
import org.wirkstatt.platform.text.Texts;

/** Text of stored files, as modules keep it for the search. */
public final class FileText {

    private static final int MAX_SECTION = 100_000;
    private static final int MAX_HEADING = 500;

    private FileText() {
    }

    /** Reads a file; without a text extractor the answer is that no text can be read. */
    public static Extraction read(Instance<TextExtractor> extractor, FileStore store, FileRef ref, String name, FileType type) {
        return readWhole(extractor, store, ref, name, type).extraction();
    }

    /** As {@link #read}, with what hinders people in the file. */
    public static TextExtractor.Reading readWhole(Instance<TextExtractor> extractor, FileStore store, FileRef ref, String name, FileType type) {
        if (extractor.isUnsatisfied()) {
            return new TextExtractor.Reading(new Unreadable(type.mediaType(), Reason.UNAVAILABLE), Optional.empty());
        }
        try {
            return extractor.get().read(store.path(ref), name);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of file " + ref.sha256() + " cannot be read", e);
        }
    }

    /** Whether a job shall try again: the extractor is there, but could not work just now. */
    public static boolean isWorthAnotherTry(Extraction extraction, Instance<TextExtractor> extractor) {
        return !extractor.isUnsatisfied() && extraction instanceof Unreadable unreadable && unreadable.reason() == Reason.UNAVAILABLE;
    }

    /** What was read in pieces that fit into a row: at most 100,000 characters with a heading of 500, never null; empty without text. @param most pieces */
    public static List<Section> pieces(Extraction extraction, int most) {
        return extraction instanceof Text text ? text.sections().stream().flatMap(FileText::cut).limit(most).toList() : List.of();
    }

    private static Stream<Section> cut(Section section) {
        String text = clean(section.text());
        String full = clean(section.heading());
        String heading = full.length() > MAX_HEADING ? full.substring(0, MAX_HEADING) : full;
        return IntStream.iterate(0, from -> from < Math.max(text.length(), 1), from -> from + MAX_SECTION)
                .mapToObj(from -> new Section(section.page(), heading, text.substring(from, Math.min(text.length(), from + MAX_SECTION)), section.notes()));
    }

    /** PostgreSQL refuses the character NUL in texts. */
    private static String clean(String text) {
        return text == null ? "" : text.replace("\0", "");
    }

    /** Name of a place inside a file, such as 'Seite 4'; empty where the section has neither number nor heading. */
    public static String place(FileType type, Section section, Texts texts, Locale locale) {
        String number = String.valueOf(section.page());
        return switch (type) {
            case PPTX, ODP -> section.page() == 0 ? "" : texts.of("ui", section.notes() ? "place.notes" : "place.slide", locale, number);
            case XLSX, ODS -> section.heading().isEmpty() ? "" : texts.of("ui", "place.sheet", locale, section.heading());
            default -> section.page() > 0 ? texts.of("ui", "place.page", locale, number)
                    : section.heading().isEmpty() ? "" : texts.of("ui", "place.section", locale, section.heading());
        };
    }

    /** What goes behind the address of a file to open the place, as far as the format lets one; else empty. */
    public static String anchor(FileType type, Section section) {
        return type == FileType.PDF && section.page() > 0 ? "#page=" + section.page() : "";
    }
}
