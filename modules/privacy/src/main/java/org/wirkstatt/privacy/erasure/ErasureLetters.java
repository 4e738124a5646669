package org.wirkstatt.privacy.erasure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.text.Texts;

/** Tells that an erasure is decided, with the key that takes it back: also to whoever did not decide it. */
@ApplicationScoped
class ErasureLetters {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    Instance<MailOutbox> outbox;
    @Inject
    MemberDirectory directory;
    @Inject
    PublicAddress address;
    @Inject
    Texts texts;

    /** Before the account is closed, as its address is not given out after. */
    void decided(MemberId member, Instant dueAt, UndoKey key) {
        if (outbox.isResolvable()) {
            directory.recipient(member).ifPresent(to -> {
                Locale locale = to.locale();
                String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(dueAt.atZone(GERMANY));
                outbox.get().send(new Mail(to.mail(), locale, texts.of("privacy", "mail.erasure.subject", locale, day),
                        texts.of("privacy", "mail.erasure.body", locale, day, address.of(key.path())), texts.of("privacy", "mail.erasure.reason", locale)));
            });
        }
    }
}
