package org.wirkstatt.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: printed line by line as it grows, written as Markdown at the end. */
final class Report {

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        add("");
        add("## " + text);
        add("");
        add("| Figure | Portal | Beside | Ratio | Target | Met |");
        add("|---|---|---|---|---|---|");
    }

    void note(String text) {
        add("");
        add(text);
        add("");
    }

    void row(String figure, String value) {
        line(figure, value, "", "", "", "");
    }

    void row(String figure, String value, String beside, String ratio) {
        line(figure, value, beside, ratio, "", "");
    }

    void row(String figure, String value, String beside, String ratio, String target, boolean met) {
        line(figure, value, beside, ratio, target, met ? "yes" : "NO");
    }

    /** A figure that should be at most {@code limit}. */
    void atMost(String figure, double value, double limit, String unit) {
        line(figure, number(value) + " " + unit, "", "", "≤ " + number(limit) + " " + unit, value <= limit ? "yes" : "NO");
    }

    void ratioAtMost(String figure, String value, String beside, double ratio, double limit) {
        line(figure, value, beside, number(ratio), "≤ " + number(limit), ratio <= limit ? "yes" : "NO");
    }

    void ratioAtLeast(String figure, String value, String beside, double ratio, double limit) {
        line(figure, value, beside, number(ratio), "≥ " + number(limit), ratio >= limit ? "yes" : "NO");
    }

    private void line(String... cells) {
        add("| " + String.join(" | ", cells) + " |");
    }

    private void add(String line) {
        lines.add(line);
        out.println(line);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** Three significant digits, at least. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < .1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
