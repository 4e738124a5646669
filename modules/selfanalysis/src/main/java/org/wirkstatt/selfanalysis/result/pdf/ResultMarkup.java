package org.wirkstatt.selfanalysis.result.pdf;

import java.util.List;
import java.util.Locale;

import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.result.ResultSheet;

/** A result as XHTML with print styles, from which the PDF is made. Headings, lists, table heads and languages become its structure. */
final class ResultMarkup {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: "%s " counter(page) " %s " counter(pages); font-family: %s; font-size: 9pt; } }
            body { font-family: %s; font-size: 10.5pt; line-height: 1.4; color: #1b2533; word-wrap: break-word; margin: 0; }
            h1 { font-size: 21pt; line-height: 1.2; margin: 0 0 3mm; } h2 { font-size: 15pt; margin: 9mm 0 2mm; border-top: 1.2pt solid #1b2533; padding-top: 2mm; }
            h3 { font-size: 11.5pt; margin: 5mm 0 1mm; } h1, h2, h3 { page-break-after: avoid; }
            p { margin: 0 0 2mm; } ol, ul { margin: 0 0 2mm; padding-left: 6mm; } li { margin-bottom: 1.5mm; } .soft { color: #4a5a6a; }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; font-size: 9.5pt; table-layout: fixed; }
            th, td { text-align: left; vertical-align: top; padding: 1.2mm 1.5mm; border-bottom: 0.5pt solid #6b7682; font-weight: 400; } th { font-weight: 700; }
            tr { page-break-inside: avoid; } .wide { width: 34%%; } .stair { width: 42%%; } .n { width: 9%%; }
            object { display: block; width: 68mm; height: 15mm; } .said { white-space: pre-wrap; }
            """;

    /** Characters of all reasons together, some 150 pages. More would take more memory than the portal has to spare; then the spreadsheet has them alone. */
    static final int MOST_REASONS = 500_000;

    private final StringBuilder out = new StringBuilder();
    private final ResultSheet sheet;
    private final Labels labels;
    private final Locale locale;
    private final Glyphs glyphs;
    private int section;

    private ResultMarkup(ResultSheet sheet, Labels labels) {
        this.sheet = sheet;
        this.labels = labels;
        this.locale = Locale.forLanguageTag(sheet.language());
        this.glyphs = new Glyphs(labels, locale);
    }

    static String of(ResultSheet sheet, Labels labels) {
        return new ResultMarkup(sheet, labels).document();
    }

    private String document() {
        String title = text("result.title") + ": " + sheet.run().title();
        open("h1").words(title).close("h1");
        paragraph(sheet.run().project() + " · " + sheet.run().initiative());
        paragraph(text("runs.opened") + " " + sheet.opened() + ". " + sheet.anonymity());
        items("result.strengths", sheet.strengths(), "result.strengths.none");
        items("result.differences", sheet.differences(), "result.differences.none");
        items("result.steps", sheet.steps(), "result.steps.nothing");
        if (sheet.more() > 0) {
            paragraph(text("result.more", sheet.more()));
        }
        profile();
        table();
        earlier();
        notes();
        reasons();
        if (glyphs.replaced() > 0) {
            heading("result.about");
            paragraph(text("result.glyphs", glyphs.replaced()));
        }
        String body = out.toString();
        out.setLength(0);
        raw("<html lang=\"" + sheet.language() + "\"><head><title>").words(title).raw("</title><meta name=\"subject\" content=\"").words(text("result.subject")).raw("\"/><bookmarks>");
        bookmarks(body);
        String families = DocumentFont.families();
        return raw("</bookmarks><style>" + STYLE.formatted(text("result.page"), text("result.page.of"), families, families) + "</style></head><body>").raw(body).raw("</body></html>").out.toString();
    }

    /** One for each heading of the second rank. */
    private void bookmarks(String body) {
        java.util.regex.Matcher headings = java.util.regex.Pattern.compile("<h2 id=\"(a\\d+)\">(.*?)</h2>").matcher(body);
        while (headings.find()) {
            raw("<bookmark name=\"" + headings.group(2) + "\" href=\"#" + headings.group(1) + "\"/>");
        }
    }

    private void items(String heading, List<ResultSheet.Item> items, String none) {
        heading(heading);
        if (items.isEmpty()) {
            paragraph(text(none));
            return;
        }
        open("ol");
        items.forEach(item -> open("li").raw("<p><strong>").words(item.head()).raw("</strong></p><p>").words(item.text()).raw("</p>").close("li"));
        close("ol");
    }

    private void profile() {
        heading("result.profile");
        raw("<p><strong>").words(sheet.sentence()).raw("</strong></p>");
        paragraph(text("result.profile.hint"));
        open("ol");
        sheet.levels().forEach(level -> open("li").words(level).close("li"));
        close("ol");
        int number = 0;
        for (ResultSheet.Group group : sheet.groups()) {
            open("h3").words(group.title()).close("h3");
            raw("<table><thead><tr>").head("result.criterion", "wide").head("result.profile", "stair").head("result.title", "").raw("</tr></thead><tbody>");
            for (ResultSheet.Row row : group.rows()) {
                raw("<tr><th scope=\"row\">").words(new Words(row.heading(), row.title().language())).raw("</th><td><object type=\"" + LadderDrawer.TYPE + "\" data-row=\""
                        + number++ + "\" alt=\"").words(row.picture()).raw("\"></object></td><td><p><strong>").words(row.state()).raw("</strong></p><p>")
                        .words(text("result.team", row.range())).raw("</p></td></tr>");
            }
            raw("</tbody></table>");
        }
    }

    private void table() {
        heading("result.table");
        for (ResultSheet.Group group : sheet.groups()) {
            open("h3").words(group.title()).close("h3");
            raw("<table><thead><tr>").head("result.criterion", "wide").head("team.agreed", "");
            for (int level = 1; level <= sheet.levels().size(); level++) {
                raw("<th scope=\"col\" class=\"n\">").words(text("result.level", level)).raw("</th>");
            }
            head("result.unrated", "n").raw("</tr></thead><tbody>");
            for (ResultSheet.Row row : group.rows()) {
                raw("<tr><th scope=\"row\">").words(new Words(row.heading(), row.title().language())).raw("</th><td>")
                        .words(row.agreed() == null ? text("result.open") : row.agreed()).raw("</td>");
                row.line().spread().counts().forEach(count -> raw("<td>" + count + "</td>"));
                raw("<td>" + row.line().spread().unrated() + "</td></tr>");
            }
            raw("</tbody></table>");
        }
    }

    private void earlier() {
        if (sheet.earlier().isEmpty()) {
            return;
        }
        heading("earlier.title");
        paragraph(text("earlier.hint"));
        for (ResultSheet.EarlierRun run : sheet.earlier()) {
            raw("<p><strong>").words(run.sentence()).raw("</strong></p>");
            if (!run.leftOut().isEmpty()) {
                paragraph(text("earlier.leftOut"));
                open("ul");
                run.leftOut().forEach(left -> open("li").words(left).close("li"));
                close("ul");
            }
        }
        if (sheet.trend().isEmpty()) {
            return;
        }
        raw("<table><thead><tr>").head("result.criterion", "wide");
        sheet.earliestFirst().forEach(run -> raw("<th scope=\"col\">").words(run.title() + ", " + run.opened()).raw("</th>"));
        head("earlier.now", "n").head("earlier.change", "").raw("</tr></thead><tbody>");
        for (ResultSheet.TrendRow row : sheet.trend()) {
            raw("<tr><th scope=\"row\">").words(new Words(row.heading(), row.title().language())).raw("</th>");
            row.levels().forEach(level -> raw("<td>").words(level == null ? text("earlier.none") : String.valueOf(level)).raw("</td>"));
            raw("<td>").words(row.mark() + " " + row.change()).raw("</td></tr>");
        }
        raw("</tbody></table>");
    }

    private void notes() {
        if (sheet.agreements().isEmpty()) {
            return;
        }
        heading("result.notes");
        for (ResultSheet.Row row : sheet.agreements()) {
            open("h3").words(new Words(row.heading(), row.title().language())).close("h3");
            said("agreement.rating", row.agreed());
            said("agreement.reason", row.line().agreed().reason());
            said("agreement.next", row.line().agreed().nextStep());
        }
    }

    private void said(String label, String text) {
        if (text != null) {
            raw("<p class=\"said\"><strong>").words(text(label) + ":").raw("</strong> ").words(text).raw("</p>");
        }
    }

    private void reasons() {
        if (sheet.reasons().isEmpty()) {
            return;
        }
        heading("result.reasons");
        if (sheet.reasons().stream().flatMap(row -> row.line().reasons().stream()).mapToLong(String::length).sum() > MOST_REASONS) {
            paragraph(text("result.reasons.tooMany"));
            return;
        }
        for (ResultSheet.Row row : sheet.reasons()) {
            open("h3").words(new Words(row.heading(), row.title().language())).close("h3");
            open("ul");
            row.line().reasons().forEach(reason -> raw("<li class=\"said\">").words(reason).close("li"));
            close("ul");
        }
    }

    private String text(String key, Object... arguments) {
        return labels.text(locale, key, arguments);
    }

    private void heading(String key) {
        raw("<h2 id=\"a" + ++section + "\">").words(text(key)).raw("</h2>");
    }

    private void paragraph(String text) {
        raw("<p>").words(text).raw("</p>");
    }

    private ResultMarkup head(String key, String styleClass) {
        return raw("<th scope=\"col\" class=\"" + styleClass + "\">").words(text(key)).raw("</th>");
    }

    private ResultMarkup open(String tag) {
        return raw("<" + tag + ">");
    }

    private ResultMarkup close(String tag) {
        return raw("</" + tag + ">");
    }

    private ResultMarkup raw(String markup) {
        out.append(markup);
        return this;
    }

    private ResultMarkup words(Words words) {
        return words.language().equals(sheet.language()) ? words(words.text()) : raw("<span lang=\"" + words.language() + "\">").words(words.text()).raw("</span>");
    }

    private ResultMarkup words(String text) {
        return raw(glyphs.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"));
    }
}
