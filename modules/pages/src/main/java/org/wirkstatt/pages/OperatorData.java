package org.wirkstatt.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.setting.EditableSetting;
import org.wirkstatt.platform.setting.EditableSetting.Kind;
import org.wirkstatt.platform.setting.EditableSettings;
import org.wirkstatt.platform.setting.Settings;

/**
 * Who runs this portal, from the settings {@code wirkstatt.operator.*}, which can be edited in the administration. Texts name the data as {@code [[operator.name]]}; what is not set
 * is shown as missing, so that nobody publishes a legal notice with gaps unseen.
 */
@ApplicationScoped
class OperatorData implements EditableSettings {

    private static final String PREFIX = "wirkstatt.operator.";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\[operator\\.([a-z-]{1,40})\\]\\]");

    @Inject
    Settings settings;
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
        return settings.find(PREFIX + key);
    }

    @Override
    public List<EditableSetting> settings() {
        return Stream.of("name", "address", "email", "phone", "represented-by", "register", "vat-id", "editor", "privacy-contact", "hosting",
                "enforcement-body").map(key -> new EditableSetting("pages", PREFIX + key, "operator." + key, "", key.equals("email") ? Kind.MAIL
                        : Set.of("address", "hosting", "enforcement-body", "privacy-contact").contains(key) ? Kind.LINES : Kind.LINE)).toList();
    }

    private String missing(String key) {
        return texts.text("operator.missing", Locale.GERMAN, texts.text("operator." + key, Locale.GERMAN));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "<br/>");
    }
}
