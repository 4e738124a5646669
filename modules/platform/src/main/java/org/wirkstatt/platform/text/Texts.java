package org.wirkstatt.platform.text;

import java.util.Locale;
import java.util.Optional;

import org.wirkstatt.platform.error.PortalException;

/** Sentences from the message bundles of {@code ui} and the modules, for code that is not a page. Thread safe. */
public interface Texts {

    /**
     * The text {@code key} of a module with its placeholders filled ({@link java.text.MessageFormat}).
     *
     * @param module id of a module, {@code ui} for the shared texts
     * @return the key in angle quotes if there is no such text, which a test of the build would have found
     */
    String of(String module, String key, Locale locale, Object... arguments);

    /** The text {@code key} of a module as it stands in its bundle, placeholders and all; empty if there is none. */
    Optional<String> find(String module, String key, Locale locale);

    /** The sentence of a refusal, from the bundle of the module that threw it, else from the shared one. */
    String message(PortalException refusal, Locale locale);
}
