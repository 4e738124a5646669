package org.wirkstatt.pages;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.text.Texts;

/** Texts of this module for code that is not a page. */
@ApplicationScoped
public class PageTexts {

    @Inject
    Texts texts;

    public String text(String key, Locale locale, Object... arguments) {
        return texts.of("pages", key, locale, arguments);
    }

    /** The sentence for a breach. */
    public String message(Fault fault, Locale locale) {
        return text(fault.messageKey(), locale, fault.argument());
    }
}
