package org.wirkstatt.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Sentences of the launcher: English where the environment asks for it, German everywhere else. Thread safe. */
public record Texts(ResourceBundle bundle, Locale locale) {

    public static Texts in(Locale locale) {
        ResourceBundle.Control germanIsTheRoot = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle("org.wirkstatt.launcher.messages", locale, germanIsTheRoot), locale);
    }

    /** Follows POSIX: {@code LC_ALL} before {@code LC_MESSAGES} before {@code LANG}; {@code C} and nothing at all mean German here. */
    static Texts of(Map<String, String> environment) {
        boolean english = Stream.of("WIRKSTATT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG").map(environment::get)
                .filter(value -> value != null && !value.isBlank()).findFirst()
                .map(value -> value.startsWith("en")).orElse(false);
        return in(english ? Locale.ENGLISH : Locale.GERMAN);
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
