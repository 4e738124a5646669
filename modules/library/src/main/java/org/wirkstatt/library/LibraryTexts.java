package org.wirkstatt.library;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.wirkstatt.library.vocabulary.Term;

/** Texts of this module outside of pages: search, feeds, licence lines. Thread safe. */
public final class LibraryTexts {

    private static final String BUNDLE = "org.wirkstatt.library.messages";
    // without fallback to the locale of the machine: German is the root bundle and must win on an English server
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private LibraryTexts() {
    }

    /** Text of {@code key} with {@code arguments} in the places {0}, {1} …; German for every locale but English. */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, LibraryTexts.class.getClassLoader(), NO_FALLBACK).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Name of {@code term} for people. */
    public static String label(Locale locale, Term term) {
        return text(locale, term.labelKey());
    }

    /** Names of {@code terms}, separated by commas. */
    public static String labels(Locale locale, List<? extends Term> terms) {
        return terms.stream().map(term -> label(locale, term)).collect(Collectors.joining(", "));
    }
}
