package org.wirkstatt.library.material;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.platform.file.TextExtractor;

/** Names the places inside files, and the addresses that open them. */
@ApplicationScoped
public class FilePlaces {

    @Inject
    Labels labels;

    /** Such as 'Leitfaden (PDF), Seite 4'. */
    public String place(FileView file, TextExtractor.Section section, Locale locale) {
        String inside = inside(file, section, locale);
        String whole = file.title() + " (" + file.type().label() + ")";
        return inside.isEmpty() ? whole : whole + ", " + inside;
    }

    /** Such as 'Seite 4'; empty where the section has neither number nor heading. */
    public String inside(FileView file, TextExtractor.Section section, Locale locale) {
        String number = String.valueOf(section.page());
        return switch (file.type()) {
            case PPTX, ODP -> section.page() == 0 ? "" : labels.text(locale, section.notes() ? "place.notes" : "place.slide", number);
            case XLSX, ODS -> section.heading().isEmpty() ? "" : labels.text(locale, "place.sheet", section.heading());
            default -> section.page() > 0 ? labels.text(locale, "place.page", number)
                    : section.heading().isEmpty() ? "" : labels.text(locale, "place.section", section.heading());
        };
    }

    /** Address that opens the place, as far as the format lets one. */
    public String path(MaterialView material, FileView file, TextExtractor.Section section) {
        boolean opensAtPage = file.type() == FileType.PDF && section.page() > 0;
        return material.path(file) + (opensAtPage ? "#page=" + section.page() : "");
    }
}
