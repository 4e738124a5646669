package org.wirkstatt.library.material;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.wirkstatt.library.Labels;
import org.wirkstatt.library.vocabulary.Licence;

/**
 * The line that whoever passes a material on has to carry along, by the TULLU-B rule: title, author, licence, link to the licence, place of
 * origin, and what was changed. A page sets the parts with links, {@link #plain} is one line to copy.
 *
 * @param creators joined by commas
 * @param origin absolute address of the material
 * @param change empty for an original
 */
public record Attribution(String title, int edition, String creators, Licence licence, String origin, Optional<Change> change) {

    /**
     * @param licence name of the licence of the source; may be empty
     * @param url address of the source; may be empty
     * @param what was changed; may be empty
     */
    public record Change(String title, String creators, String licence, String url, String what) {
    }

    /**
     * @param origin absolute address of the material
     * @return empty for internal material: it carries no licence, so there is no line under which it could be passed on
     */
    public static Optional<Attribution> of(MaterialContent content, String origin) {
        Licence licence = content.licenceTerm();
        if (!licence.open()) {
            return Optional.empty();
        }
        Optional<Change> change = Optional.ofNullable(content.basedOn()).map(source -> new Change(source.title(),
                String.join(", ", source.creators()), licenceName(source.licence()), orEmpty(source.url()), orEmpty(source.change())));
        return Optional.of(new Attribution(content.title(), content.version() == null ? 1 : content.version(),
                String.join(", ", content.creators()), licence, origin, change));
    }

    private static String licenceName(String codeOrName) {
        return Licence.find(codeOrName).map(Licence::title).orElse(orEmpty(codeOrName));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** One line of plain text with full addresses. */
    public String plain(Locale locale, Labels labels) {
        String line = labels.text(locale, "attribution.line", title, String.valueOf(edition), creators, licence.title(), licence.url(), origin);
        return line + change.map(c -> changeText(c, locale, labels)).orElse("") + ".";
    }

    private static String changeText(Change change, Locale locale, Labels labels) {
        StringBuilder text = new StringBuilder(labels.text(locale, "attribution.basedOn", change.title()));
        List<String> parts = java.util.stream.Stream.of(
                change.creators().isEmpty() ? "" : labels.text(locale, "attribution.by", change.creators()),
                change.licence().isEmpty() ? "" : labels.text(locale, "attribution.licence", change.licence()),
                change.url()).filter(part -> !part.isEmpty()).toList();
        parts.forEach(part -> text.append(", ").append(part));
        if (!change.what().isEmpty()) {
            text.append(' ').append(labels.text(locale, "attribution.change", change.what()));
        }
        return text.toString();
    }
}
