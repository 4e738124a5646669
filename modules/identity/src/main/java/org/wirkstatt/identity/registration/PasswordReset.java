package org.wirkstatt.identity.registration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.PasswordRules;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.identity.link.Links;
import org.wirkstatt.identity.link.Purpose;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.identity.session.Sessions;
import org.wirkstatt.platform.identity.MemberId;

/** A new password for those who forgot theirs, by a link to the address of the account. */
@ApplicationScoped
public class PasswordReset {

    /** Where one asks for the letter. */
    public static final String ASK_PATH = "/passwort-vergessen";
    /** Where the link in the letter leads, with the secret behind. */
    public static final String PATH = "/passwort/";

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
    Sessions sessions;
    @Inject
    Letters letters;
    @Inject
    Guesses guesses;
    @Inject
    AuditTrail trail;

    /**
     * Sends a letter if {@code mail} has an open account; the answer and its time are the same if not.
     *
     * @throws org.wirkstatt.platform.error.InvalidInputException for the field {@code mail}
     * @throws org.wirkstatt.identity.guess.TooManyTriesException after some letters to one address or from one network
     */
    public void ask(String mail) {
        String address = Addresses.normal("mail", mail);
        guesses.take(Way.LETTER, address, Optional.empty());
        later.run(() -> desk.reset(address));
    }

    /** @throws LinkGoneException if the link is unknown, used or expired */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void find(String secret) {
        account(links.find(secret, Purpose.RESET).member());
    }

    /**
     * Sets the password. All sessions end, remembered ones too, and the person is told by letter.
     *
     * @return whose it is; the caller may go on with {@code Proof.LINK}
     * @throws LinkGoneException if the link is unknown, used or expired
     * @throws org.wirkstatt.platform.error.InvalidInputException for the field {@code password}
     */
    @Transactional
    public MemberId set(String secret, String password) {
        Account account = account(links.find(secret, Purpose.RESET).member());
        passwordRules.check("password", password, account.mail(), account.displayName());
        links.use(secret, Purpose.RESET);
        account.changePassword(passwords.hash(password));
        sessions.endAll(account.id());
        sessions.forgetDevices(account.id());
        trail.record("passwordReset", account.id());
        letters.send(account.mail(), account.locale(), "passwordChanged", Letters.link(ASK_PATH));
        return account.id();
    }

    private Account account(MemberId id) {
        return members.find(id).filter(members::isOpen).orElseThrow(LinkGoneException::new);
    }
}
