package org.wirkstatt.notifications.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.platform.text.Texts;

/**
 * The two parts of a letter: the same words as text and as HTML in the look of the portal. Styles stand at the elements, as mail programs drop
 * style sheets; nothing is loaded from anywhere.
 */
@ApplicationScoped
class LetterText {

    private static final Pattern LOCAL_LINK = Pattern.compile("\\]\\(/(?!/)");
    private static final Pattern LOCAL_HREF = Pattern.compile("href=\"/(?!/)");
    private static final Pattern OPENING = Pattern.compile("<(h2|h3|h4|p|a|ul|ol|li|blockquote|table|th|td|hr)(?=[ >/])");
    private static final String FONT = "font-family:Verdana,'Segoe UI',sans-serif";
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("h2", "font:bold 20px/1.3 Georgia,serif;margin:28px 0 10px"), Map.entry("h3", "font-size:17px;line-height:1.3;margin:22px 0 6px"),
            Map.entry("h4", "font-size:16px;margin:18px 0 6px"), Map.entry("p", "margin:0 0 14px"), Map.entry("a", "color:#0b5460"),
            Map.entry("ul", "margin:0 0 14px;padding-left:22px"), Map.entry("ol", "margin:0 0 14px;padding-left:22px"), Map.entry("li", "margin:0 0 6px"),
            Map.entry("blockquote", "margin:0 0 14px;padding-left:14px;border-left:3px solid #6f7d78"),
            Map.entry("table", "border-collapse:collapse;margin:0 0 14px"),
            Map.entry("th", "text-align:left;padding:6px 10px;border-bottom:2px solid #17211f"),
            Map.entry("td", "text-align:left;padding:6px 10px;border-bottom:1px solid #d3d9cf"), Map.entry("hr", "border:0;border-top:1px solid #d3d9cf"));

    @Inject
    Markdown markdown;
    @Inject
    Texts texts;
    @Inject
    MailSettings settings;

    String plain(Letter letter) {
        StringBuilder out = new StringBuilder(markdown.toLetter(absolute(letter.body()))).append("\n\n-- \n").append(settings.siteName()).append(" · ")
                .append(settings.link("/")).append("\n\n").append(text(letter, "mail.why")).append(' ').append(letter.reason()).append('\n');
        letter.stop().ifPresent(stop -> out.append('\n').append(text(letter, "mail.stop")).append(": ").append(settings.link(stop.path())).append('\n')
                .append(text(letter, "mail.settings")).append(": ").append(settings.link("/mitteilungen/einstellungen")).append('\n'));
        return out.toString().replace("\r\n", "\n").replace("\n", "\r\n");
    }

    String html(Letter letter) {
        Locale locale = letter.locale();
        String body = styled(LOCAL_HREF.matcher(markdown.toHtml(absolute(letter.body()))).replaceAll("href=\"" + settings.link("/")));
        String stop = letter.stop().map(s -> "<p style=\"margin:10px 0 0\">" + link(s.path(), text(letter, "mail.stop")) + " · "
                + link("/mitteilungen/einstellungen", text(letter, "mail.settings")) + "</p>").orElse("");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body style="margin:0;padding:0;background:#fbfbf8;color:#17211f;%s;font-size:16px;line-height:1.5">
                <div style="background:#0a3d45;color:#f3f8f4;padding:16px 24px;border-bottom:5px solid #f5bd1f;font:bold 22px/1.2 Georgia,serif">%s</div>
                <div style="max-width:620px;padding:24px">%s</div>
                <div style="max-width:620px;padding:16px 24px 32px;border-top:1px solid #d3d9cf;color:#4a5754;font-size:14px">
                <p style="margin:0">%s %s</p>%s<p style="margin:10px 0 0">%s</p></div>
                </body></html>
                """.formatted(locale.getLanguage(), escaped(letter.subject()), FONT, escaped(settings.siteName()), body, escaped(text(letter, "mail.why")),
                escaped(letter.reason()), stop, link("/", settings.link("/").replaceFirst("^https?://", "").replaceFirst("/$", "")));
    }

    /** What is local in the portal is not in a mail. */
    private String absolute(String body) {
        return LOCAL_LINK.matcher(body).replaceAll("](" + settings.link("/"));
    }

    /** Only what the sanitiser let through: names of elements. */
    private static String styled(String safe) {
        return OPENING.matcher(safe).replaceAll(match -> "<" + match.group(1) + " style=\"" + STYLES.get(match.group(1)) + "\"");
    }

    private String link(String path, String words) {
        return "<a href=\"" + escaped(settings.link(path)) + "\" style=\"color:#0b5460\">" + escaped(words) + "</a>";
    }

    private String text(Letter letter, String key) {
        return texts.of("notifications", key, letter.locale());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
