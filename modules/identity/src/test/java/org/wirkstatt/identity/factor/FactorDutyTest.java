package org.wirkstatt.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.testing.FakeBrowser;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.identity.token.KeyService;
import org.wirkstatt.platform.identity.AccessKeys;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

class FactorDutyTest {

    private static final String NOTICE = "/anmelden/zweiter-faktor?weiter=%2Fverwaltung";
    private IdentityPortal portal;
    private MemberId admin;

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ADMINISTRATOR", "PROGRAMME_MANAGER"})
    void forFourteenDaysTheSignInTellsOfItAndThenTheRoleRestsUntilThereIsASecondFactor(Role role) {
        with(TestDatabase.Kind.H2, role, signIns -> {
            assertThat(signIn(signIns, Proof.PASSWORD)).isEqualTo(NOTICE);
            assertThat(roles(signIns)).contains(role);
            portal.pass(Duration.ofDays(14).minusSeconds(1));
            assertThat(signIn(signIns, Proof.PASSWORD)).as("the first sign-in counts").isEqualTo(NOTICE);
            assertThat(roles(signIns)).contains(role);
            portal.pass(Duration.ofSeconds(1));
            assertThat(roles(signIns)).as("in the middle of a session").containsExactly(Role.MEMBER);
            assertThat(signIn(signIns, Proof.PASSWORD)).isEqualTo(NOTICE);
            assertThat(roles(signIns)).containsExactly(Role.MEMBER);
            assertThat(signIns.furtherProofPath(IdentityPermissions.PEOPLE, portal.browser.request())).hasValue(SignInService.FACTOR_DUTY);
            assertThat(signIns.furtherProofPath(IdentityPermissions.INVITE, portal.browser.request())).hasValue(SignInService.FACTOR_DUTY);
            SecondFactors factors = portal.get(SecondFactors.class);
            String secret = factors.prepare("x", "QR").secret();
            factors.enable(admin, secret, Totp.code(Base32.bytes(secret), Totp.step(portal.now()), Totp.DIGITS));
            assertThat(roles(signIns)).contains(role);
            assertThat(signIn(signIns, Proof.PASSWORD)).isEqualTo(SignInService.CODE);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPasskeyIsTwoFactorsAndAnotherProviderIsNot(TestDatabase.Kind kind) {
        with(kind, Role.ADMINISTRATOR, signIns -> {
            portal.settings.put("wirkstatt.second-factor.grace-days", "0");
            assertThat(signIn(signIns, Proof.PASSKEY)).isEqualTo("/verwaltung");
            assertThat(roles(signIns)).contains(Role.ADMINISTRATOR);
            assertThat(signIn(signIns, Proof.IDENTITY_PROVIDER)).isEqualTo(NOTICE);
            assertThat(roles(signIns)).containsExactly(Role.MEMBER);
            portal.get(org.wirkstatt.identity.session.Sessions.class).proved(Proof.PASSKEY, portal.browser.request());
            portal.em.flush();
            assertThat(roles(signIns)).as("confirmed by a passkey in the middle of the session").contains(Role.ADMINISTRATOR);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aKeyOfAPersonWhoseRolesRestDoesNoMoreThanAMember(TestDatabase.Kind kind) {
        with(kind, Role.ADMINISTRATOR, signIns -> {
            portal.ask(admin);
            String key = portal.get(KeyService.class).create("Abgleich", true, 90);
            AccessKeys keys = portal.get(keyUse());
            signIn(signIns, Proof.PASSWORD);
            assertThat(keys.holder(key).orElseThrow().member().roles()).contains(Role.ADMINISTRATOR);
            portal.pass(Duration.ofDays(14));
            assertThat(keys.holder(key).orElseThrow().member().roles()).containsExactly(Role.MEMBER);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EDITOR", "MODERATOR"})
    void othersAreNotForced(Role role) {
        with(TestDatabase.Kind.H2, role, signIns -> {
            portal.settings.put("wirkstatt.second-factor.grace-days", "0");
            assertThat(signIn(signIns, Proof.PASSWORD)).isEqualTo("/verwaltung");
            assertThat(roles(signIns)).contains(role);
            assertThat(signIns.furtherProofPath(IdentityPermissions.OPERATE, portal.browser.request())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theGraceBeginsAnewForSomebodyWhoHadNoSuchRoleInBetween(TestDatabase.Kind kind) {
        with(kind, Role.ADMINISTRATOR, signIns -> {
            signIn(signIns, Proof.PASSWORD);
            portal.pass(Duration.ofDays(20));
            account().grant(org.wirkstatt.identity.account.RoleInPlace.of(Grant.everywhere(Role.ADMINISTRATOR)), portal.now(), portal.now().plusSeconds(1), null);
            portal.pass(Duration.ofDays(1));
            assertThat(signIn(signIns, Proof.PASSWORD)).isEqualTo("/verwaltung");
            account().grant(org.wirkstatt.identity.account.RoleInPlace.of(Grant.everywhere(Role.ADMINISTRATOR)), portal.now(), null, null);
            signIn(signIns, Proof.PASSWORD);
            assertThat(roles(signIns)).contains(Role.ADMINISTRATOR);
        });
    }

    private Account account() {
        return portal.get(Members.class).find(admin).orElseThrow();
    }

    private String signIn(SignInService signIns, Proof proof) {
        FakeBrowser browser = portal.browser;
        String next = signIns.proceed(admin, proof, false, "/verwaltung", browser.request(), browser.response());
        portal.em.flush();
        return next;
    }

    private Set<Role> roles(SignInService signIns) {
        // the short session lasts twelve hours; days later it is the duty that is asked, not the session
        portal.em.createNativeQuery("update identity_session set expires_at = timestamp '2099-01-01 00:00:00'").executeUpdate();
        portal.em.clear();
        return signIns.identify(portal.browser.request()).orElseThrow().roles();
    }

    @SuppressWarnings("unchecked")
    private static Class<AccessKeys> keyUse() {
        try {
            return (Class<AccessKeys>) Class.forName("org.wirkstatt.identity.token.KeyUse");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void with(TestDatabase.Kind kind, Role role, Consumer<SignInService> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                admin = portal.account("ada@example.org", "Ada", Grant.everywhere(role)).id();
                portal.em.flush();
                test.accept(portal.get(SignInService.class));
            });
        }
    }
}
