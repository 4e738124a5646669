package org.wirkstatt.platform.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** File formats the portal takes, with what is needed to serve them. */
public enum FileType {
    PDF("application/pdf", "PDF", true, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX", false, "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX", false, "pptx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", false, "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "ODT", false, "odt"),
    ODP("application/vnd.oasis.opendocument.presentation", "ODP", false, "odp"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ODS", false, "ods"),
    MARKDOWN("text/markdown", "Markdown", false, "md", "markdown"),
    TEXT("text/plain", "Text", true, "txt", "text"),
    CSV("text/csv", "CSV", false, "csv"),
    PNG("image/png", "PNG", true, "png"),
    JPEG("image/jpeg", "JPEG", true, "jpg", "jpeg"),
    GIF("image/gif", "GIF", true, "gif"),
    WEBP("image/webp", "WebP", true, "webp"),
    /** Can hold scripts, so it is never shown inside the portal. */
    SVG("image/svg+xml", "SVG", false, "svg"),
    /** Can hold scripts, so it is never shown inside the portal. */
    HTML("text/html", "HTML", false, "html", "htm");

    private final String mediaType;
    private final String label;
    private final boolean inline;
    private final List<String> endings;

    FileType(String mediaType, String label, boolean inline, String... endings) {
        this.mediaType = mediaType;
        this.label = label;
        this.inline = inline;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Value of the header {@code Content-Type}: text is served as UTF-8, which the check at upload made sure of. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** Name for people, such as 'PDF'. */
    public String label() {
        return label;
    }

    /** Whether a browser may show it in the portal's origin; all else is downloaded. */
    public boolean inline() {
        return inline;
    }

    /** Whether a script could run in it. */
    public boolean active() {
        return this == SVG || this == HTML;
    }

    public boolean image() {
        return mediaType.startsWith("image/");
    }

    /** The usual ending, without dot. */
    public String ending() {
        return endings.get(0);
    }

    /** All endings, without dot; the usual one first. */
    public List<String> endings() {
        return endings;
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** Empty for a format the portal does not take. */
    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(t -> t.mediaType.equals(mediaType)).findFirst();
    }

    /** By the ending of {@code fileName}; empty for an ending the portal does not take. */
    public static Optional<FileType> ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(t -> t.hasEnding(ending)).findFirst();
    }
}
