package org.wirkstatt.identity.mail;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.text.Texts;

/**
 * Letters about accounts. The text of letter {@code x} is {@code mail.x.subject}, {@code mail.x.body} (Markdown) and {@code mail.x.reason} in the
 * bundle; {@code {0}} is the name of the portal, the arguments follow.
 */
@ApplicationScoped
public class Letters {

    /** An argument of a letter. @param text as it stands in the Markdown */
    public record Argument(String text, boolean isPath) {
    }

    @Inject
    Instance<MailOutbox> outbox;
    @Inject
    Texts texts;
    @Inject
    PublicAddress address;
    @Inject
    @ConfigProperty(name = "wirkstatt.site.name", defaultValue = "Wirkstatt")
    String siteName;

    /** Something that a person wrote: every character stands for itself, so that a name cannot become a link. */
    public static Argument plain(String text) {
        return new Argument(text.replaceAll("[\\\\`*_{}\\[\\]<>()#+.!|~&:/@-]", "\\\\$0"), false);
    }

    /** An address inside the portal, absolute in the letter. */
    public static Argument link(String path) {
        return new Argument(path, true);
    }

    /** Whether letters can be sent at all. */
    public boolean areSent() {
        return !outbox.isUnsatisfied();
    }

    /** Sends letter {@code key}, with the transaction; nothing happens where no module sends mail. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(String to, Locale locale, String key, Argument... arguments) {
        if (areSent()) {
            Object[] all = Stream.concat(Stream.of(siteName), Stream.of(arguments).map(a -> a.isPath() ? address.of(a.text()) : a.text())).toArray();
            outbox.get().send(new Mail(to, locale, text(key, "subject", locale, all), text(key, "body", locale, all), text(key, "reason", locale, all)));
        }
    }

    private String text(String key, String part, Locale locale, Object... arguments) {
        return texts.of("identity", "mail." + key + "." + part, locale, arguments);
    }
}
