package org.wirkstatt.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * Who runs this portal, from the settings {@code wirkstatt.operator.*}. Texts name the data as {@code [[operator.name]]}; what is not set
 * is shown as missing, so that nobody publishes a legal notice with gaps unseen.
 */
@ApplicationScoped
class OperatorData {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\[operator\\.([a-z-]{1,40})\\]\\]");

    @Inject
    Config settings;
    @Inject
    PageTexts texts;

    /** @param html safe HTML in which the placeholders stand as text */
    String fillHtml(String html) {
        return PLACEHOLDER.matcher(html).replaceAll(m -> Matcher.quoteReplacement(
                value(m).map(OperatorData::escape).orElseGet(() -> "<span class=\"placeholder\">" + escape(missing(m.group(1))) + "</span>")));
    }

    /** @param plain text without markup; missing data are left out */
    String fillPlain(String plain) {
        return PLACEHOLDER.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(value(m).orElse("")));
    }

    private Optional<String> value(MatchResult placeholder) {
        return setting(placeholder.group(1)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** @param key such as {@code name} */
    Optional<String> setting(String key) {
        return settings.getOptionalValue("wirkstatt.operator." + key, String.class);
    }

    private String missing(String key) {
        return texts.text("operator.missing", Locale.GERMAN, texts.text("operator." + key, Locale.GERMAN));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "<br/>");
    }
}
