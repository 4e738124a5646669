package org.wirkstatt.community;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Texts;

/** The sentences of this module in the language of the reader. */
@ApplicationScoped
public class CommunityTexts {

    /** Id of this module. */
    public static final String MODULE = "community";

    @Inject
    Texts texts;

    /** For CDI. */
    public CommunityTexts() {
    }

    /** For code that makes it by hand. */
    public CommunityTexts(Texts texts) {
        this.texts = texts;
    }

    /** A text of this module. */
    public String text(String key, Locale locale, Object... arguments) {
        return texts.of(MODULE, key, locale, arguments);
    }

    /** Name of an enum constant of this module; empty for null. */
    public String label(Enum<?> constant, Locale locale) {
        return constant == null ? "" : text(constant.getDeclaringClass().getSimpleName() + "." + EnumKey.of(constant), locale);
    }

    /** The sentence for a breach. */
    public String message(Fault fault, Locale locale) {
        return text(fault.messageKey(), locale, fault.argument());
    }
}
