package org.wirkstatt.library.material;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.text.Texts;

/** Names the places inside files, and the addresses that open them. */
@ApplicationScoped
public class FilePlaces {

    @Inject
    Texts texts;

    /** Such as 'Leitfaden (PDF), Seite 4'. */
    public String place(FileView file, TextExtractor.Section section, Locale locale) {
        String inside = inside(file, section, locale);
        String whole = file.title() + " (" + file.type().label() + ")";
        return inside.isEmpty() ? whole : whole + ", " + inside;
    }

    /** Such as 'Seite 4'; empty where the section has neither number nor heading. */
    public String inside(FileView file, TextExtractor.Section section, Locale locale) {
        return FileText.place(file.type(), section, texts, locale);
    }

    /** Address that opens the place, as far as the format lets one. */
    public String path(MaterialView material, FileView file, TextExtractor.Section section) {
        return material.path(file) + FileText.anchor(file.type(), section);
    }
}
