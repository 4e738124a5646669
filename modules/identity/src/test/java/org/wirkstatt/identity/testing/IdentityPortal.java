package org.wirkstatt.identity.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.account.RoleInPlace;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.setting.Settings;
import org.wirkstatt.platform.text.QrCodes;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.testkit.Doubles;

/** The beans of this module on a test database, with a clock that is moved by hand, a kept mail box and somebody who asks. */
public final class IdentityPortal {

    public static final String PASSWORD = "Rosenkohl mit Käse 7";
    private static final Pattern SECRET = Pattern.compile("https://portal\\.test(/[a-z/]+/)([A-Za-z0-9_-]{43})");

    public final EntityManager em;
    public final Beans beans;
    public final List<Mail> letters = new ArrayList<>();
    public final List<String> audited = new ArrayList<>();
    public final Map<String, String> settings = new HashMap<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private MemberId asking;
    private String network = "203.0.113.7";
    public final FakeBrowser browser = new FakeBrowser();

    public IdentityPortal(EntityManager em) {
        this.em = em;
        beans = new Beans(em).set("wirkstatt.seal-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").with(Clock.class, new MovedClock()).with(PublicState.class, new Doubles.CountingState())
                .with(QrCodes.class, (text, label) -> "<svg aria-label=\"" + label + "\"><title>" + text + "</title></svg>")
                .with(Texts.class, new Doubles.BundleTexts()).with(PublicAddress.class, () -> "https://portal.test")
                .with(CurrentUser.class, new Asking()).with(ClientAddress.class, new Sender()).with(MailOutbox.class, letters::add)
                .with(Settings.class, new EditedSettings()).with(AuditLog.class, (module, event, about, arguments) -> audited.add(event));
        try {
            beans.with(RoleGrants.class, (RoleGrants) beans.get(Class.forName("org.wirkstatt.identity.account.Grants")));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T get(Class<T> bean) {
        return beans.get(bean);
    }

    /** From now on {@code member} asks; null for a visitor. */
    public void ask(MemberId member) {
        asking = member;
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** An open account with {@link #PASSWORD}. */
    public Account account(String mail, String name, Grant... grants) {
        Account account = Account.confirmed(mail, name, Locale.GERMAN, get(Passwords.class).hash(PASSWORD), now);
        for (Grant grant : grants) {
            account.grant(RoleInPlace.of(grant), now, null, null);
        }
        get(Members.class).add(account);
        return account;
    }

    /** The secret in the link of the latest letter to {@code mail}. */
    public String secretSentTo(String mail) {
        em.flush();
        String body = letters.stream().filter(l -> l.to().equals(mail)).reduce((a, b) -> b).orElseThrow().body();
        Matcher link = SECRET.matcher(body);
        if (!link.find()) {
            throw new AssertionError("no link in: " + body);
        }
        return link.group(2);
    }

    /** From now on requests come from here. */
    public void from(String newNetwork) {
        network = newNetwork;
    }

    /** Checks the password in the one browser of this portal. */
    public MemberId check(String name, String password) {
        return get(SignInService.class).check(name, password, browser.request());
    }

    private final class Sender implements ClientAddress {
        @Override
        public Optional<String> text() {
            return Optional.of(network);
        }

        @Override
        public String network() {
            return network;
        }
    }

    private final class EditedSettings implements Settings {
        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(settings.get(key));
        }

        @Override
        public long version() {
            return settings.hashCode();
        }
    }

    private final class Asking implements CurrentUser {
        @Override
        public Optional<Member> member() {
            return Optional.ofNullable(asking).flatMap(get(Members.class)::findOpen);
        }

        @Override
        public Set<Audience> audiences() {
            return Set.of(Audience.PUBLIC);
        }
    }

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
