package org.wirkstatt.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class RolesTest {

    private static final Place TRIER = Place.of(new RegionId(7));
    private static final Place MAINZ = Place.of(new RegionId(8));
    private static final Place ROUND = Place.of(new RoundId(3));
    private IdentityPortal portal;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRoleIsHeldInItsPlaceAndForItsTime(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId ada = portal.account("ada@example.org", "Ada").id();
            roles.grant(ada, Role.COORDINATOR, TRIER, Optional.of(portal.now().plus(Duration.ofDays(10))));
            assertThat(member(ada).is(Role.COORDINATOR, TRIER)).isTrue();
            assertThat(member(ada).is(Role.COORDINATOR, MAINZ)).isFalse();
            portal.pass(Duration.ofDays(10));
            assertThat(member(ada).grants()).containsExactly(Grant.everywhere(Role.MEMBER));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whenAnEndIsSetTheRoleEndsThenAndTheLogSaysSo(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId ada = portal.account("ada@example.org", "Ada", new Grant(Role.COORDINATOR, TRIER)).id();
            roles.endAt(ada, Role.COORDINATOR, TRIER, portal.now().plus(Duration.ofDays(3)));
            assertThat(portal.audited).containsExactly("roleEnds");
            assertThat(member(ada).is(Role.COORDINATOR, TRIER)).isTrue();
            portal.pass(Duration.ofDays(3));
            assertThat(member(ada).is(Role.COORDINATOR, TRIER)).isFalse();
            roles.endAt(ada, Role.COORDINATOR, TRIER, portal.now().plus(Duration.ofDays(3)));
            assertThat(portal.audited).as("nothing was held").hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void givenTwiceItIsHeldOnceAndToldOnce(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId ada = portal.account("ada@example.org", "Ada").id();
            roles.grant(ada, Role.COORDINATOR, TRIER, Optional.empty());
            portal.pass(Duration.ofHours(1));
            roles.grant(ada, Role.COORDINATOR, TRIER, Optional.empty());
            assertThat(roles.holders(TRIER)).hasSize(1);
            assertThat(portal.audited).containsExactly("roleGiven");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRegionHasSeveralCoordinatorsInTheOrderInWhichTheyCame(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId ada = portal.account("ada@example.org", "Ada").id();
            MemberId bob = portal.account("bob@example.org", "Bob").id();
            roles.grant(bob, Role.COORDINATOR, TRIER, Optional.empty());
            portal.pass(Duration.ofDays(1));
            roles.grant(ada, Role.COORDINATOR, TRIER, Optional.empty());
            assertThat(roles.holders(TRIER)).extracting(RoleGrants.Holder::member).containsExactly(bob, ada);
            roles.revoke(bob, Role.COORDINATOR, TRIER);
            assertThat(roles.holders(TRIER)).extracting(RoleGrants.Holder::member).containsExactly(ada);
            assertThat(roles.grants(List.of(ada, bob))).containsOnlyKeys(ada).containsEntry(ada, Set.of(new Grant(Role.COORDINATOR, TRIER)));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewcomerBecomesAlumWhenTheRoundCloses(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId ada = portal.account("ada@example.org", "Ada", new Grant(Role.NEWCOMER, ROUND)).id();
            MemberId bob = portal.account("bob@example.org", "Bob", new Grant(Role.BUDDY, ROUND)).id();
            roles.closeRound(new RoundId(3));
            assertThat(member(ada).roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ALUM);
            assertThat(member(bob).roles()).containsExactly(Role.MEMBER);
            roles.closeRound(new RoundId(3));
            assertThat(roles.holders(ROUND)).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLastAdministratorKeepsTheRole(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId ada = portal.account("ada@example.org", "Ada", Grant.everywhere(Role.ADMINISTRATOR)).id();
            assertThatThrownBy(() -> roles.revoke(ada, Role.ADMINISTRATOR, Place.EVERYWHERE)).isInstanceOf(InvalidInputException.class);
            portal.account("bob@example.org", "Bob", Grant.everywhere(Role.ADMINISTRATOR));
            roles.revoke(ada, Role.ADMINISTRATOR, Place.EVERYWHERE);
            assertThat(member(ada).roles()).containsExactly(Role.MEMBER);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCoordinatorGivesRolesInTheOwnRegionOnly(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId bob = portal.account("bob@example.org", "Bob").id();
            portal.ask(portal.account("ada@example.org", "Ada", new Grant(Role.COORDINATOR, TRIER)).id());
            People people = portal.get(People.class);
            people.give(bob, new Grant(Role.COORDINATOR, TRIER), Optional.empty());
            assertThat(member(bob).is(Role.COORDINATOR, TRIER)).isTrue();
            for (Grant denied : List.of(new Grant(Role.COORDINATOR, MAINZ), Grant.everywhere(Role.EDITOR), Grant.everywhere(Role.ADMINISTRATOR),
                    Grant.everywhere(Role.COORDINATOR), new Grant(Role.NEWCOMER, ROUND))) {
                assertThatThrownBy(() -> people.give(bob, denied, Optional.empty())).as(denied.toString()).isInstanceOf(NotAllowedException.class);
            }
            assertThatThrownBy(() -> people.list(Optional.empty(), "", 0, 10)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyAnAdministratorMakesAdministrators(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId bob = portal.account("bob@example.org", "Bob").id();
            MemberId manager = portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id();
            portal.ask(manager);
            People people = portal.get(People.class);
            people.give(bob, Grant.everywhere(Role.EDITOR), Optional.empty());
            assertThatThrownBy(() -> people.give(bob, Grant.everywhere(Role.ADMINISTRATOR), Optional.empty())).isInstanceOf(NotAllowedException.class);
            portal.ask(portal.account("eva@example.org", "Eva", Grant.everywhere(Role.ADMINISTRATOR)).id());
            people.give(bob, Grant.everywhere(Role.ADMINISTRATOR), Optional.empty());
            assertThat(people.grants(bob)).hasSize(2).allMatch(People.GrantRow::heldNow);
            assertThat(people.grants(bob)).extracting(g -> g.grantedBy().orElseThrow()).contains(manager);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRequestIsDecidedInItsRegion(TestDatabase.Kind kind) {
        with(kind, roles -> {
            Account asked = Account.requested("neu@example.org", "Neu", java.util.Locale.GERMAN, new RegionId(7), "Ich leite ein Labor.", portal.now());
            portal.get(Members.class).add(asked);
            asked.confirm("hash", portal.now());
            portal.em.flush();
            People people = portal.get(People.class);
            portal.ask(portal.account("mainz@example.org", "Mainz", new Grant(Role.COORDINATOR, MAINZ)).id());
            assertThat(people.requests()).isEmpty();
            assertThatThrownBy(() -> people.approve(asked.id())).isInstanceOf(NotFoundException.class);
            portal.ask(portal.account("trier@example.org", "Trier", new Grant(Role.COORDINATOR, TRIER)).id());
            assertThat(people.requests()).extracting(People.Person::displayName).containsExactly("Neu");
            people.approve(asked.id());
            people.approve(asked.id());
            assertThat(asked.state()).isEqualTo(AccountState.OPEN);
            assertThat(portal.letters).hasSize(1);
            assertThatThrownBy(() -> people.refuse(asked.id())).as("the second who decides is told").isInstanceOf(InvalidInputException.class);
            assertThat(people.requests()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theProgrammeTeamFindsAndClosesAccountsButNoAdministrator(TestDatabase.Kind kind) {
        with(kind, roles -> {
            MemberId bob = portal.account("bob@example.org", "Bob 100%").id();
            MemberId eva = portal.account("eva@example.org", "Eva", Grant.everywhere(Role.ADMINISTRATOR)).id();
            MemberId ada = portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id();
            portal.ask(ada);
            People people = portal.get(People.class);
            assertThat(people.list(Optional.empty(), "100%", 0, 10)).extracting(People.Person::id).containsExactly(bob);
            assertThat(people.list(Optional.of(AccountState.OPEN), null, 0, 10)).extracting(People.Person::displayName).containsExactly("Ada", "Bob 100%", "Eva");
            assertThat(people.count(Optional.empty(), "EXAMPLE.org")).isEqualTo(3);
            people.close(bob);
            portal.em.flush();
            assertThat(portal.get(Members.class).findOpen(bob)).isEmpty();
            assertThat(portal.get(Directory.class).recipient(bob)).isEmpty();
            people.reopen(bob);
            assertThat(portal.get(Members.class).findOpen(bob)).isPresent();
            assertThatThrownBy(() -> people.close(eva)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> people.close(ada)).isInstanceOf(InvalidInputException.class);
        });
    }

    private Member member(MemberId id) {
        portal.em.flush();
        portal.em.clear();
        return portal.get(Members.class).findOpen(id).orElseThrow();
    }

    private void with(TestDatabase.Kind kind, Consumer<RoleGrants> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                test.accept(portal.get(RoleGrants.class));
            });
        }
    }
}
