package org.wirkstatt.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Texts;

/** Texts of this module outside of pages: search, feeds, licence lines. Thread safe. */
@ApplicationScoped
public class Labels {

    private static final String MODULE = "library";

    @Inject
    Texts texts;

    protected Labels() {
    }

    /** For tests and for callers outside of CDI. */
    public Labels(Texts texts) {
        this.texts = texts;
    }

    /** Text of {@code key} with {@code arguments} in its places. */
    public String text(Locale locale, String key, Object... arguments) {
        return texts.of(MODULE, key, locale, arguments);
    }

    /** The sentence of a refusal. */
    public String message(Locale locale, PortalException refusal) {
        return texts.message(refusal, locale);
    }

    /** Name of {@code term} for people. */
    public String of(Locale locale, Term term) {
        return text(locale, term.labelKey());
    }

    /** Names of {@code terms}, separated by commas; empty for none. */
    public String all(Locale locale, List<? extends Term> terms) {
        return terms.stream().map(term -> of(locale, term)).collect(Collectors.joining(", "));
    }
}
