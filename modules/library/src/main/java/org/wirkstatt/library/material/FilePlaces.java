package org.wirkstatt.library.material;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.FileType;
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

    /**
     * Address that opens the place: the page of a PDF in the viewer, else the stretch of the reading version.
     *
     * @param position of {@code section} among the sections of the file, from 0
     */
    public String path(MaterialView material, FileView file, TextExtractor.Section section, int position) {
        return place(material, file, section, position) + fragment(file, section, position);
    }

    /** The same place for {@link org.wirkstatt.platform.search.Passage#path()}: waits for the words to be marked. */
    public String searchedPath(MaterialView material, FileView file, TextExtractor.Section section, int position) {
        return place(material, file, section, position) + "&q=" + fragment(file, section, position);
    }

    /** Address of the viewer, for a PDF. */
    public static String viewer(MaterialView material, FileView file) {
        return material.path() + "/ansicht/" + encoded(file.name());
    }

    /** Address of the reading version. */
    public static String reading(MaterialView material, FileView file) {
        return material.path() + "/lesen/" + encoded(file.name());
    }

    private static String place(MaterialView material, FileView file, TextExtractor.Section section, int position) {
        return inViewer(file, section) ? viewer(material, file) + "?seite=" + section.page() : reading(material, file) + "?stelle=" + (position + 1);
    }

    private static String fragment(FileView file, TextExtractor.Section section, int position) {
        return inViewer(file, section) ? "" : "#stelle-" + (position + 1);
    }

    private static boolean inViewer(FileView file, TextExtractor.Section section) {
        return file.type() == FileType.PDF && section.page() > 0;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
