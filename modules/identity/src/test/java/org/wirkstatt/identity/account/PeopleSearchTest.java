package org.wirkstatt.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.account.People.Person;
import org.wirkstatt.identity.account.PeopleSearch.Query;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class PeopleSearchTest {

    private static final RegionId TRIER = new RegionId(7);
    private static final RegionId MAINZ = new RegionId(8);
    private static final InitiativeId LAB = new InitiativeId(3);
    private static final Query ALL = query("", null, null, null);
    private IdentityPortal portal;
    private MemberId kim;
    private MemberId mona;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theTeamFindsEverybodyByNameRoleRegionAndState(TestDatabase.Kind kind) {
        with(kind, search -> {
            askAsTeam();
            assertThat(names(search, ALL)).containsExactly("Ada", "Ina", "Kim", "Mona", "Rita");
            assertThat(names(search, query("MON", null, null, null))).containsExactly("Mona");
            assertThat(names(search, query("mona@", null, null, null))).containsExactly("Mona");
            assertThat(names(search, query("%", null, null, null))).isEmpty();
            assertThat(names(search, query("", Role.COORDINATOR, null, null))).containsExactly("Kim", "Mona");
            assertThat(names(search, query("", null, TRIER, null))).as("with initiatives of the region").containsExactly("Ina", "Kim");
            assertThat(names(search, query("", Role.INITIATIVE_MEMBER, TRIER, null))).containsExactly("Ina");
            assertThat(names(search, query("", null, null, AccountState.AWAITING_APPROVAL))).containsExactly("Rita");
            assertThat(search.find(ALL, 2, 2)).satisfies(page -> {
                assertThat(page.total()).isEqualTo(5);
                assertThat(page.items()).extracting(Person::displayName).containsExactly("Kim", "Mona");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void forCoordinatorsOnlyPeopleOfTheirRegionsExist(TestDatabase.Kind kind) {
        with(kind, search -> {
            portal.ask(kim);
            assertThat(names(search, ALL)).containsExactly("Ina", "Kim", "Rita");
            assertThat(names(search, query("", null, MAINZ, null))).isEmpty();
            assertThat(names(search, query("mona", null, null, null))).isEmpty();
            assertThat(names(search, query("example.org", null, null, null))).as("addresses are not looked at").isEmpty();
            assertThatThrownBy(() -> search.get(mona)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> search.grants(mona)).isInstanceOf(NotFoundException.class);
            assertThat(search.grants(kim)).extracting(People.GrantRow::grant).containsExactly(new Grant(Role.COORDINATOR, Place.of(TRIER)));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoLosesTheRoleIsGoneFromTheList(TestDatabase.Kind kind) {
        with(kind, search -> {
            askAsTeam();
            portal.get(People.class).take(mona, new Grant(Role.COORDINATOR, Place.of(MAINZ)));
            portal.em.flush();
            assertThat(names(search, query("", Role.COORDINATOR, null, null))).containsExactly("Kim");
            assertThat(search.grants(mona)).extracting(People.GrantRow::heldNow).as("but it stays as a record").containsExactly(false);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyElseMayLook(TestDatabase.Kind kind) {
        with(kind, search -> {
            portal.ask(portal.account("mia@example.org", "Mia").id());
            assertThatThrownBy(() -> search.find(ALL, 1, 10)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> search.get(kim)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void coordinatorsChooseAmongWhatTheyMayGive(TestDatabase.Kind kind) {
        with(kind, search -> {
            portal.ask(kim);
            GrantChoices choices = portal.get(GrantChoices.class);
            assertThat(choices.all()).as("no region is known, so nothing but what is everywhere, which they may not give").isEmpty();
            assertThat(choices.of("ADMINISTRATOR-EVERYWHERE-0")).isEmpty();
            askAsTeam();
            assertThat(choices.all()).extracting(Grant::role).containsExactly(Role.EDITOR, Role.MODERATOR);
            assertThat(choices.of("EDITOR-EVERYWHERE-0")).contains(Grant.everywhere(Role.EDITOR));
            assertThat(choices.of("EDITOR-REGION-7")).isEmpty();
            assertThat(choices.of(null)).isEmpty();
        });
    }

    private void askAsTeam() {
        portal.ask(portal.get(Members.class).findByMail("ada@example.org").map(Account::id).orElseThrow());
    }

    private static List<String> names(PeopleSearch search, Query query) {
        return search.find(query, 1, 50).items().stream().map(Person::displayName).toList();
    }

    private static Query query(String text, Role role, RegionId region, AccountState state) {
        return new Query(text, Optional.ofNullable(role), Optional.ofNullable(region), Optional.ofNullable(state));
    }

    private void with(TestDatabase.Kind kind, Consumer<PeopleSearch> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                portal.beans.with(InitiativeDirectory.class, new Lab());
                portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER));
                kim = portal.account("kim@example.org", "Kim", new Grant(Role.COORDINATOR, Place.of(TRIER))).id();
                mona = portal.account("mona@example.org", "Mona", new Grant(Role.COORDINATOR, Place.of(MAINZ))).id();
                portal.account("ina@example.org", "Ina", new Grant(Role.INITIATIVE_MEMBER, Place.of(LAB)));
                Account rita = Account.requested("rita@example.org", "Rita", Locale.GERMAN, TRIER, "", portal.now());
                rita.confirm("x", portal.now());
                portal.get(Members.class).add(rita);
                test.accept(portal.get(PeopleSearch.class));
            });
        }
    }

    /** One initiative, in Trier. */
    private static final class Lab implements InitiativeDirectory {
        private static final InitiativeEntry ENTRY = new InitiativeEntry(LAB, "lab", "Lab", TRIER);

        @Override
        public Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids) {
            return ids.contains(LAB) ? Map.of(LAB, ENTRY) : Map.of();
        }

        @Override
        public List<InitiativeEntry> listOf(RegionId region) {
            return region.equals(TRIER) ? List.of(ENTRY) : List.of();
        }
    }
}
