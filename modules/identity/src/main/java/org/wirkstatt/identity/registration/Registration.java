package org.wirkstatt.identity.registration;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.Names;
import org.wirkstatt.identity.account.PasswordRules;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.identity.link.Links;
import org.wirkstatt.identity.link.MailedLink;
import org.wirkstatt.identity.link.Purpose;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** Asking for an account: request, confirmation of the address with a password, then approval by somebody of the region or the programme team. */
@ApplicationScoped
public class Registration {

    /** Where the link in the letter leads, with the secret behind. */
    public static final String CONFIRM_PATH = "/bestaetigen/";
    /** Where requests are decided on. */
    public static final String REQUESTS_PATH = "/anfragen";
    private static final int LONGEST_TEXT = 2000;

    @Inject
    Desk desk;
    @Inject
    Later later;
    @Inject
    Members members;
    @Inject
    Links links;
    @Inject
    Passwords passwords;
    @Inject
    PasswordRules passwordRules;
    @Inject
    Guesses guesses;
    @Inject
    AuditTrail trail;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Clock clock;

    /**
     * Takes a request. The answer and its time are the same whether the address has an account or not; the rest comes by letter.
     *
     * @param regionSlug null or empty for none of the regions
     * @param text who one is, for those who decide; may be empty
     * @throws InvalidInputException for fields {@code displayName}, {@code mail}, {@code region}, {@code text}
     * @throws org.wirkstatt.identity.guess.TooManyTriesException after some letters to one address or from one network
     */
    public void request(String displayName, String mail, String regionSlug, String text, Locale locale) {
        String name = Names.checked("displayName", displayName);
        String address = Addresses.normal("mail", mail);
        RegionId region = regionSlug == null || regionSlug.isEmpty() ? null : region(regionSlug);
        String about = text == null ? "" : text.strip();
        if (about.length() > LONGEST_TEXT) {
            throw new InputRefusedException("text", "error.text", LONGEST_TEXT);
        }
        guesses.take(Way.LETTER, address, Optional.empty());
        later.run(() -> desk.ask(address, name, locale, region, about.isEmpty() ? null : about));
    }

    private RegionId region(String slug) {
        return Optional.of(regions).filter(d -> !d.isUnsatisfied()).flatMap(d -> d.get().findBySlug(slug)).map(RegionEntry::id)
                .orElseThrow(() -> new InputRefusedException("region", "error.region"));
    }

    /** The name that was given with the request of link {@code secret}. @throws LinkGoneException if it is unknown, used or expired */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String name(String secret) {
        return account(links.find(secret, Purpose.CONFIRM)).displayName();
    }

    /**
     * Confirms the address and chooses the password; those who decide are told.
     *
     * @throws LinkGoneException if the link is unknown, used or expired
     * @throws InvalidInputException for the field {@code password}
     */
    @Transactional
    public void confirm(String secret, String password) {
        Account account = account(links.find(secret, Purpose.CONFIRM));
        passwordRules.check("password", password, account.mail(), account.displayName());
        links.use(secret, Purpose.CONFIRM);
        account.confirm(passwords.hash(password), clock.instant());
        trail.record("accountRequested", account.id());
        desk.tellDeciders(account);
    }

    private Account account(MailedLink link) {
        return members.find(link.member()).orElseThrow(LinkGoneException::new);
    }
}
