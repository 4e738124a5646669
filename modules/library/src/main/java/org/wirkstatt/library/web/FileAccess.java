package org.wirkstatt.library.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.likeness.Likeness;
import org.wirkstatt.library.material.FileView;
import org.wirkstatt.platform.file.AccessibilityFinding;
import org.wirkstatt.platform.file.FileType;

/** What hinders people in a file, and how its author mends it in the program that it was written with. A help, never a bar. */
@ApplicationScoped
public class FileAccess {

    @Inject
    Likeness likeness;
    @Inject
    Labels labels;

    /** @param summary a sentence; empty where nobody has looked */
    public record Report(String summary, List<Item> items) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** @param place first place that has it; may be empty @param help what to do */
    public record Item(String title, String place, String help) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The report for those who look after {@code file}. */
    public Report of(FileView file, Locale locale) {
        Optional<List<AccessibilityFinding>> findings = likeness.findings(file.id());
        return new Report(findings.map(all -> labels.text(locale, "access.summary", all.size())).orElse(""),
                findings.orElse(List.of()).stream().map(f -> item(f, file.type(), locale)).toList());
    }

    private Item item(AccessibilityFinding finding, FileType type, Locale locale) {
        String key = "access." + finding.kind();
        return new Item(labels.text(locale, key, finding.count()), place(finding, type, locale), labels.text(locale, key + ".help." + program(type)));
    }

    private String place(AccessibilityFinding finding, FileType type, Locale locale) {
        if (finding.place().isEmpty()) {
            return "";
        }
        boolean slides = type == FileType.PPTX || type == FileType.ODP;
        return labels.text(locale, finding.place().matches("\\d+") ? slides ? "access.place.slide" : "access.place.page" : "access.place.text", finding.place());
    }

    /** Which program the help is for. */
    private static String program(FileType type) {
        return switch (type) {
            case DOCX, PPTX, XLSX -> "office";
            case ODT, ODP, ODS -> "libre";
            default -> "pdf";
        };
    }
}
