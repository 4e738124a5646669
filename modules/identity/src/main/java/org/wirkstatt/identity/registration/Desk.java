package org.wirkstatt.identity.registration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.AccountState;
import org.wirkstatt.identity.account.Deciders;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.link.Links;
import org.wirkstatt.identity.link.Purpose;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.region.RegionId;

/** Works on what visitors asked for; whatever it finds goes by letter to the owner of the address, never back to the visitor. */
@ApplicationScoped
@Transactional
class Desk {

    @Inject
    Members members;
    @Inject
    Links links;
    @Inject
    Letters letters;
    @Inject
    Deciders deciders;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Clock clock;

    /** @param mail from {@code Addresses.normal} */
    void ask(String mail, String displayName, Locale locale, RegionId region, String text) {
        Optional<Account> known = members.findByMail(mail);
        if (known.isEmpty()) {
            Account account = Account.requested(mail, displayName, locale, region, text, clock.instant());
            members.add(account);
            confirmation(account);
            return;
        }
        switch (known.get().state()) {
            case UNCONFIRMED -> confirmation(known.get());
            case AWAITING_APPROVAL -> letters.send(mail, known.get().locale(), "awaiting");
            case OPEN -> letters.send(mail, known.get().locale(), "haveAccount", Letters.link("/anmelden"), Letters.link(PasswordReset.ASK_PATH));
            case CLOSED -> letters.send(mail, known.get().locale(), "closed");
        }
    }

    private void confirmation(Account account) {
        String secret = links.create(account.id(), Purpose.CONFIRM, null);
        letters.send(account.mail(), account.locale(), "confirm", Letters.link(Registration.CONFIRM_PATH + secret),
                Letters.plain(String.valueOf(Purpose.CONFIRM.holds().toDays())));
    }

    /** @param mail from {@code Addresses.normal} */
    void reset(String mail) {
        members.findByMail(mail).filter(members::isOpen).filter(account -> !account.isDemo()).ifPresent(account -> {
            String secret = links.create(account.id(), Purpose.RESET, null);
            letters.send(mail, account.locale(), "reset", Letters.link(PasswordReset.PATH + secret),
                    Letters.plain(String.valueOf(Purpose.RESET.holds().toMinutes())));
        });
    }

    /** Tells those who decide. */
    void tellDeciders(Account account) {
        if (notifier.isUnsatisfied() || account.state() != AccountState.AWAITING_APPROVAL) {
            return;
        }
        deciders.of(account.requestRegion()).forEach(to -> notifier.get().notify(new Notice(to, AccountNotices.REQUESTED, String.valueOf(account.id().value()),
                List.of(account.displayName()), Registration.REQUESTS_PATH)));
    }
}
