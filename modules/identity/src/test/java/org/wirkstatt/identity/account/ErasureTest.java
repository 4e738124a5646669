package org.wirkstatt.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.invitation.Invitations;
import org.wirkstatt.identity.link.Links;
import org.wirkstatt.identity.link.Purpose;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class ErasureTest {

    private static final Grant TRIER = new Grant(Role.COORDINATOR, Place.of(new RegionId(7)));

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theAccountIsExportedAndAfterErasureNoRowLeadsToThePerson(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                IdentityPortal portal = new IdentityPortal(em);
                MemberId kim = portal.account("kim@example.org", "Kim", TRIER).id();
                portal.ask(kim);
                Invitations invitations = portal.get(Invitations.class);
                invitations.invite(new Invitations.NewInvitation("ada@example.org", "Ada Beispiel", Locale.GERMAN, Set.of(TRIER), 14));
                MemberId ada = invitations.accept(portal.secretSentTo("ada@example.org"), "Ada Beispiel", "vier Wörter hinter einander", Locale.ENGLISH);
                portal.ask(ada);
                invitations.invite(new Invitations.NewInvitation("bob@example.org", "Bob", Locale.GERMAN, Set.of(TRIER), 14));
                portal.get(RoleGrants.class).grant(kim, Role.EDITOR, Place.EVERYWHERE, java.util.Optional.empty());
                portal.get(SignInService.class).proceed(ada, Proof.PASSWORD, true, "/", portal.browser.request(), portal.browser.response());
                portal.get(Links.class).create(ada, Purpose.ADDRESS_NEW, "ada.neu@example.org");
                em.flush();
                em.clear();
                PersonalData personal = portal.get(AccountPersonalData.class);
                assertThat(personal.export(ada).toString()).contains("ada@example.org", "Ada Beispiel", "Koordination", "OPEN").doesNotContain("argon2");
                assertThat(exportOf(portal, "link.LinkPersonalData", ada)).contains("ada.neu@example.org");
                assertThat(exportOf(portal, "session.SessionPersonalData", ada)).contains("Firefox, Windows", "203.0.113.x");
                assertThat(exportOf(portal, "invitation.InvitationPersonalData", ada)).contains("ada@example.org");
                personal.erase(ada, PersonalData.Contributions.DELETE);
                em.flush();
                assertThat(personal.export(ada)).isEmpty();
                assertThat(portal.get(Directory.class).displayNames(List.of(ada))).isEmpty();
                for (String column : List.of("identity_grant.account_id", "identity_grant.granted_by", "identity_invitation.invited_by", "identity_invitation.accepted_by",
                        "identity_link.account_id", "identity_session.account_id", "identity_known_device.account_id", "identity_account.decided_by")) {
                    String[] parts = column.split("\\.");
                    assertThat(((Number) em.createNativeQuery("select count(*) from " + parts[0] + " where " + parts[1] + " = " + ada.value()).getSingleResult()).longValue())
                            .as(column).isZero();
                }
                assertThat(((Number) em.createNativeQuery("select count(*) from identity_invitation where mail like 'ada%'").getSingleResult()).longValue()).isZero();
                assertThat(portal.get(Members.class).findOpen(kim)).isPresent();
            });
        }
    }

    private static String exportOf(IdentityPortal portal, String bean, MemberId member) {
        try {
            return ((PersonalData) portal.get(Class.forName("org.wirkstatt.identity." + bean))).export(member).toString();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
