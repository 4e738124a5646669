package org.wirkstatt.privacy.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.wirkstatt.platform.privacy.PersonalData.OwnFile;
import org.wirkstatt.platform.text.Texts;

/** The page {@code index.html} of the archive: everything in words, in one language, without anything from outside the archive. */
final class ReadableExport {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final String STYLE = """
            body{font:1.0625rem/1.5 system-ui,sans-serif;color:#17211f;background:#fbfbf8;max-width:48rem;margin:0 auto;padding:1.5rem}
            h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem;border-top:2px solid #17211f;padding-top:.75rem}a{color:#0b5460}
            dl{display:grid;grid-template-columns:minmax(8rem,14rem) minmax(0,1fr);gap:.25rem 1rem;margin:0 0 1.5rem}
            dt{font-weight:700}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
            @media(max-width:36rem){dl{display:block}dd{margin-bottom:.5rem}}""";

    private final Texts texts;
    private final Locale language;
    private final StringBuilder html = new StringBuilder();

    private ReadableExport(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** @param made when the archive was made */
    static String of(List<ExportPart> parts, Instant made, Locale language, Texts texts) {
        ReadableExport page = new ReadableExport(texts, language);
        page.write(parts, made);
        return page.html.toString();
    }

    private void write(List<ExportPart> parts, Instant made) {
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language.getLanguage()).append("\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").append(text("archive.title"))
                .append("</title>\n<style>").append(STYLE).append("</style></head>\n<body><main>\n<h1>").append(text("archive.title")).append("</h1>\n<p>")
                .append(escape(texts.of("privacy", "archive.lead", language, time(made)))).append("</p>\n<p>").append(text("archive.files")).append("</p>\n");
        List<ExportPart> held = parts.stream().filter(part -> !part.entries().isEmpty() || !part.files().isEmpty()).toList();
        if (held.isEmpty()) {
            html.append("<p>").append(text("archive.nothing")).append("</p>\n");
        } else {
            html.append("<nav aria-label=\"").append(text("archive.contents")).append("\"><ul>\n");
            for (int i = 0; i < held.size(); i++) {
                html.append("<li><a href=\"#t").append(i).append("\">").append(escape(held.get(i).title())).append("</a></li>\n");
            }
            html.append("</ul></nav>\n");
        }
        for (int i = 0; i < held.size(); i++) {
            html.append("<section aria-labelledby=\"t").append(i).append("\"><h2 id=\"t").append(i).append("\">").append(escape(held.get(i).title()))
                    .append("</h2>\n");
            part(held.get(i));
            html.append("</section>\n");
        }
        html.append("</main></body></html>\n");
    }

    private void part(ExportPart part) {
        Map<Object, Integer> numbers = new HashMap<>();
        for (Map<String, Object> entry : part.entries()) {
            html.append("<h3>").append(escape(heading(part.module(), entry, numbers.merge(entry.getOrDefault("kind", ""), 1, Integer::sum)))).append("</h3>\n");
            values(part.module(), entry);
        }
        if (!part.files().isEmpty()) {
            html.append("<h3>").append(text("archive.ownFiles")).append("</h3>\n<ul>\n");
            for (OwnFile file : part.files()) {
                html.append("<li><a href=\"").append(escape(part.pathOf(file))).append("\">").append(escape(file.name())).append("</a></li>\n");
            }
            html.append("</ul>\n");
        }
    }

    private String heading(String module, Map<String, Object> entry, int number) {
        return entry.get("kind") instanceof String kind
                ? texts.find(module, "personalData.kind." + kind, language).orElse(kind) + " (" + number + ")"
                : texts.of("privacy", "archive.entry", language, number);
    }

    private void values(String module, Map<String, Object> entry) {
        html.append("<dl>\n");
        entry.forEach((name, value) -> {
            if (!name.equals("kind") && value != null && !"".equals(value) && !List.of().equals(value)) {
                html.append("<dt>").append(escape(texts.find(module, "personalData." + name, language).orElse(name))).append("</dt><dd>")
                        .append(escape(readable(value))).append("</dd>\n");
            }
        });
        html.append("</dl>\n");
    }

    private String readable(Object value) {
        if (value instanceof Collection<?> list) {
            return String.join(", ", list.stream().map(this::readable).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return String.join("; ", map.entrySet().stream().map(e -> e.getKey() + ": " + readable(e.getValue())).toList());
        }
        if (value instanceof Boolean yes) {
            return texts.of("privacy", yes ? "archive.yes" : "archive.no", language);
        }
        String words = String.valueOf(value);
        return INSTANT.matcher(words).matches() ? time(Instant.parse(words.length() == 17 ? words.replace("Z", ":00Z") : words)) : words;
    }

    private String time(Instant instant) {
        String pattern = language.equals(Locale.ENGLISH) ? "d MMMM yyyy, HH:mm" : "d. MMMM yyyy, HH:mm 'Uhr'";
        return DateTimeFormatter.ofPattern(pattern, language).format(instant.atZone(GERMANY));
    }

    private String text(String key) {
        return escape(texts.of("privacy", key, language));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
