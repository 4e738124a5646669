package org.wirkstatt.kernel.text;

import java.lang.System.Logger;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Texts;

/** Reads {@code org.wirkstatt.<module>.messages}; German is the bundle without a language, English the one beside it. */
@ApplicationScoped
class BundleTexts implements Texts {

    private static final Logger LOG = System.getLogger(BundleTexts.class.getName());
    private static final String ROOT = "org.wirkstatt.";
    private static final String SHARED = "ui";

    private record Name(String module, Locale locale) {
    }

    // the cache of ResourceBundle itself costs as much as a seventh of a page
    private final Map<Name, Optional<ResourceBundle>> bundles = new ConcurrentHashMap<>();

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

    @Override
    public Optional<String> find(String module, String key, Locale locale) {
        return bundles.computeIfAbsent(new Name(module, locale), BundleTexts::read).filter(bundle -> bundle.containsKey(key)).map(bundle -> bundle.getString(key));
    }

    private static Optional<ResourceBundle> read(Name name) {
        try {
            return Optional.of(ResourceBundle.getBundle(ROOT + name.module.replace("-", "") + ".messages", name.locale,
                    Thread.currentThread().getContextClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
