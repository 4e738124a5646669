package org.wirkstatt.selfanalysis;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Texts;

/** Texts of this module outside of pages. Thread safe. */
@ApplicationScoped
public class Labels {

    private static final String MODULE = "selfanalysis";

    @Inject
    Texts texts;

    protected Labels() {
    }

    /** For tests. */
    public Labels(Texts texts) {
        this.texts = texts;
    }

    /** Text of {@code key} with {@code arguments} in its places. */
    public String text(Locale locale, String key, Object... arguments) {
        return texts.of(MODULE, key, locale, arguments);
    }

    /** Name of {@code term} for people, from the key {@code <prefix>.<constant>}. */
    public String of(Locale locale, String prefix, Enum<?> term) {
        return text(locale, prefix + "." + EnumKey.of(term));
    }
}
