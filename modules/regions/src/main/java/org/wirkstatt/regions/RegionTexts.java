package org.wirkstatt.regions;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Texts;

/** Names for what a region is and does, in the language of the reader. */
@ApplicationScoped
public class RegionTexts {

    private static final String MODULE = "regions";

    @Inject
    Texts texts;

    /** A text of this module. */
    public String text(String key, Locale locale, Object... arguments) {
        return texts.of(MODULE, key, locale, arguments);
    }

    /** Name of an enum constant of this module; empty for null. */
    public String label(Enum<?> constant, Locale locale) {
        return constant == null ? "" : text(constant.getDeclaringClass().getSimpleName() + "." + EnumKey.of(constant), locale);
    }

    /** Name of a round, such as 'Pilotphase 2020/21' or 'Durchgang 6'. */
    public String round(int number, Locale locale) {
        String years = Round.find(number).map(Round::years).orElse("");
        return text(number == 1 ? "round.pilot" : years.isEmpty() ? "round.unknown" : "round.known", locale, String.valueOf(number), years);
    }

    /** The sentence for a breach. */
    public String message(Fault fault, Locale locale) {
        return text(fault.messageKey(), locale, fault.argument());
    }
}
