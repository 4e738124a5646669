package org.wirkstatt.identity.registration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.identity.link.Links;
import org.wirkstatt.identity.link.MailedLink;
import org.wirkstatt.identity.link.Purpose;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.identity.MemberId;

/** A new address, confirmed at the old one and at the new one. Until both links were used, the old one stays. */
@ApplicationScoped
@Transactional
public class AddressChange {

    /** Where the links in the letters lead, with the purpose ({@link #OLD} or {@link #NEW}) and the secret behind. */
    public static final String PATH = "/adresse/";
    public static final String OLD = "bisher";
    public static final String NEW = "neu";

    @Inject
    Members members;
    @Inject
    Links links;
    @Inject
    Letters letters;
    @Inject
    Guesses guesses;
    @Inject
    AuditTrail trail;

    /**
     * Writes to both addresses. The answer does not tell whether the new one has an account already; its owner is told by letter.
     *
     * @param member who proved just now who they are
     * @throws InvalidInputException for the field {@code mail}
     */
    public void ask(MemberId member, String mail) {
        String address = Addresses.normal("mail", mail);
        Account account = members.find(member).orElseThrow();
        if (address.equals(account.mail())) {
            throw new InputRefusedException("mail", "error.sameAddress");
        }
        guesses.take(Way.LETTER, address, Optional.empty());
        String oldSecret = links.create(member, Purpose.ADDRESS_OLD, address);
        String newSecret = links.create(member, Purpose.ADDRESS_NEW, address);
        Letters.Argument days = Letters.plain(String.valueOf(Purpose.ADDRESS_NEW.holds().toDays()));
        letters.send(account.mail(), account.locale(), "addressOld", Letters.plain(address), Letters.link(PATH + OLD + "/" + oldSecret), days);
        if (members.findByMail(address).isPresent()) {
            letters.send(address, account.locale(), "haveAccount", Letters.link("/anmelden"), Letters.link(PasswordReset.ASK_PATH));
        } else {
            letters.send(address, account.locale(), "addressNew", Letters.link(PATH + NEW + "/" + newSecret), days);
        }
    }

    /** The new address of link {@code secret}. @throws LinkGoneException if it is unknown, used or expired */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String find(String end, String secret) {
        return links.find(secret, purpose(end)).address().orElseThrow(LinkGoneException::new);
    }

    /**
     * Confirms one end.
     *
     * @return whether both are confirmed and the address has changed
     * @throws LinkGoneException if the link is unknown, used or expired, or somebody else has the address meanwhile
     */
    public boolean confirm(String end, String secret) {
        Purpose purpose = purpose(end);
        MailedLink link = links.use(secret, purpose);
        String address = link.address().orElseThrow(LinkGoneException::new);
        Account account = members.lock(link.member()).filter(members::isOpen).orElseThrow(LinkGoneException::new);
        if (!links.isUsed(account.id(), purpose == Purpose.ADDRESS_OLD ? Purpose.ADDRESS_NEW : Purpose.ADDRESS_OLD, address)) {
            return false;
        }
        if (members.findByMail(address).isPresent()) {
            throw new LinkGoneException();
        }
        String before = account.mail();
        account.moveTo(address);
        links.withdraw(account.id(), Purpose.RESET);
        trail.record("addressChanged", account.id());
        letters.send(before, account.locale(), "addressChanged");
        return true;
    }

    private static Purpose purpose(String end) {
        return OLD.equals(end) ? Purpose.ADDRESS_OLD : Purpose.ADDRESS_NEW;
    }
}
