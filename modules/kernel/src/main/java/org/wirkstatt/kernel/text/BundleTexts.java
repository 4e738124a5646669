package org.wirkstatt.kernel.text;

import java.lang.System.Logger;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Texts;

/** Reads {@code org.wirkstatt.<module>.messages}; German is the bundle without a language, English the one beside it. */
@ApplicationScoped
class BundleTexts implements Texts {

    private static final Logger LOG = System.getLogger(BundleTexts.class.getName());
    private static final String ROOT = "org.wirkstatt.";
    private static final String SHARED = "ui";

    @Override
    public String of(String module, String key, Locale locale, Object... arguments) {
        return find(module, key, locale).map(pattern -> format(pattern, locale, arguments)).orElseGet(() -> {
            LOG.log(Logger.Level.WARNING, "no text {0} in module {1}", key, module);
            return "«" + key + "»";
        });
    }

    @Override
    public String message(PortalException refusal, Locale locale) {
        String[] name = refusal.getClass().getName().substring(ROOT.length()).split("\\.");
        String module = find(name[0], refusal.messageKey(), locale).isPresent() ? name[0] : SHARED;
        return of(module, refusal.messageKey(), locale, refusal.arguments());
    }

    private static String format(String pattern, Locale locale, Object[] arguments) {
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private static Optional<String> find(String module, String key, Locale locale) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(ROOT + module.replace("-", "") + ".messages", locale,
                    Thread.currentThread().getContextClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
            return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
