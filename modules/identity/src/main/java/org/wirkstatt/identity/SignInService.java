package org.wirkstatt.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;

/** Signs people in and out, and knows who sent a request. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SignInService implements Identification, MemberDirectory {

    private static final String SESSION_MEMBER = "org.wirkstatt.member";
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    AccountRepository accounts;
    @Inject
    Passwords passwords;
    @Inject
    @ConfigProperty(name = "wirkstatt.demo", defaultValue = "false")
    boolean demo;

    /**
     * Checks login and password; takes the same time whether the account exists or not.
     *
     * @throws WrongCredentialsException if they do not belong together; says not which of the two was wrong
     */
    public MemberId check(String login, String password) {
        if (login == null || password == null) {
            throw new WrongCredentialsException();
        }
        Optional<Account> account = accounts.findByLogin(login.strip().toLowerCase(Locale.ROOT)).filter(this::isOpen);
        if (password.length() > LONGEST_PASSWORD) {
            throw new WrongCredentialsException();
        }
        if (account.isEmpty()) {
            passwords.pretend(password);
            throw new WrongCredentialsException();
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            throw new WrongCredentialsException();
        }
        return account.get().id();
    }

    /** Begins a session of {@code member} under a new session id. */
    public void begin(MemberId member, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(SESSION_MEMBER, member);
    }

    /** Ends the session of this request. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    public Optional<Member> identify(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SESSION_MEMBER) instanceof MemberId id
                ? accounts.find(id).filter(this::isOpen).map(Account::toMember) : Optional.empty();
    }

    /** Demonstration accounts have passwords that everybody knows. */
    private boolean isOpen(Account account) {
        return demo || !account.isDemo();
    }

    @Override
    public String signInPath() {
        return IdentityModule.SIGN_IN;
    }

    @Override
    public String accountPath() {
        return IdentityModule.ACCOUNT;
    }

    @Override
    public Map<MemberId, String> displayNames(Collection<MemberId> ids) {
        return accounts.displayNames(ids);
    }

    @Override
    public Optional<MemberId> findByMail(String mail) {
        return accounts.findByLogin(mail.strip().toLowerCase(Locale.ROOT)).filter(this::isOpen).map(Account::id);
    }

    @Override
    public Optional<Recipient> recipient(MemberId id) {
        return accounts.find(id).filter(this::isOpen).filter(account -> account.login().contains("@"))
                .map(account -> new Recipient(id, account.displayName(), account.login(), Locale.GERMAN));
    }
}
