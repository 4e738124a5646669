package org.wirkstatt.identity.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.claim.RegionClaims.Claim;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.handover.HandoverContributor.Thing;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class RegionClaimsTest {

    private static final Grant TRIER = new Grant(Role.COORDINATOR, Place.of(new RegionId(7)));
    private static final Grant MAINZ = new Grant(Role.COORDINATOR, Place.of(new RegionId(8)));
    private IdentityPortal portal;
    private MemberId mia;
    private MemberId ada;
    private MemberId kora;
    private final List<Notice> notices = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsApprovedCoordinatesTheRegion(TestDatabase.Kind kind) {
        with(kind, claims -> {
            claims.claim("mainz", " Ich leite das Netzwerk. ");
            portal.ask(ada);
            assertThat(claims.status()).filteredOn(status -> status.coordinators().isEmpty()).extracting(status -> status.region().slug()).containsExactly("mainz");
            Claim claim = claims.open(Locale.GERMAN).get(0);
            assertThat(claim.text()).isEqualTo("Ich leite das Netzwerk.");
            claims.approve(claim.id());
            portal.em.flush();
            assertThat(portal.get(Members.class).findOpen(mia).orElseThrow().grants()).contains(MAINZ);
            assertThat(claims.open(Locale.GERMAN)).isEmpty();
            claims.refuse(claim.id());
            portal.ask(mia);
            assertThat(claims.mine(Locale.GERMAN)).extracting(Claim::state).as("decided is decided").containsExactly(ClaimState.APPROVED);
            assertThat(portal.audited).contains("regionClaimed", "claimApproved", "roleGiven").doesNotContain("claimRefused");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void coordinatorsDecideForTheirRegionOnly(TestDatabase.Kind kind) {
        with(kind, claims -> {
            claims.claim("mainz", "Ich.");
            claims.claim("trier", "Ich auch.");
            portal.ask(ada);
            List<Claim> all = claims.open(Locale.GERMAN);
            portal.ask(portal.account("kim@example.org", "Kim", TRIER).id());
            assertThat(claims.open(Locale.GERMAN)).extracting(Claim::region).containsExactly("Trier");
            long mainz = all.stream().filter(claim -> claim.region().equals("Mainz")).findFirst().orElseThrow().id();
            assertThatThrownBy(() -> claims.approve(mainz)).isInstanceOf(NotFoundException.class);
            claims.refuse(claims.open(Locale.GERMAN).get(0).id());
            portal.ask(mia);
            assertThatThrownBy(() -> claims.approve(mainz)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatMakesNoSenseIsRefusedAtItsField(TestDatabase.Kind kind) {
        with(kind, claims -> {
            assertRefused(() -> claims.claim("nirgends", "x"), "region");
            assertRefused(() -> claims.claim("mainz", " "), "text");
            assertRefused(() -> claims.claim("mainz", "x".repeat(1001)), "text");
            claims.claim("mainz", "x");
            assertRefused(() -> claims.claim("mainz", "noch einmal"), "region");
            portal.ask(null);
            assertThatThrownBy(() -> claims.claim("mainz", "x")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoDecidesIsToldAndThenWhoAsked(TestDatabase.Kind kind) {
        with(kind, claims -> {
            claims.claim("trier", "Ich.");
            assertThat(told()).containsExactly(kora + " regionClaimed [Mia, Trier]");
            claims.claim("mainz", "Ich auch.");
            assertThat(told()).as("nobody coordinates Mainz").containsExactly(ada + " regionClaimed [Mia, Mainz]");
            portal.ask(ada);
            claims.approve(claims.open(Locale.GERMAN).get(1).id());
            claims.refuse(claims.open(Locale.GERMAN).get(0).id());
            assertThat(told()).containsExactly(mia + " claimApproved [Mainz]", mia + " claimRefused [Trier]");
            claims.mine(Locale.GERMAN);
            assertThat(told()).isEmpty();
        });
    }

    private List<String> told() {
        List<String> told = notices.stream().map(n -> n.to() + " " + n.kind().id() + " " + n.arguments()).toList();
        notices.clear();
        return told;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void openClaimsGoOverWithTheCoordination(TestDatabase.Kind kind) {
        with(kind, claims -> {
            claims.claim("trier", "Ich.");
            claims.claim("mainz", "Ich auch.");
            ClaimHandover handover = portal.get(ClaimHandover.class);
            assertThat(handover.things(kora, new RegionId(7))).containsExactly(new Thing("Mia", "/verwaltung/regionsanfragen"));
            assertThat(handover.things(mia, new RegionId(7))).as("one's own claim").isEmpty();
            assertThat(handover.handOver(kora, ada, new RegionId(7))).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void claimsAreCopiedAndGoWithTheAccount(TestDatabase.Kind kind) {
        with(kind, claims -> {
            claims.claim("mainz", "Ich leite das Netzwerk.");
            ClaimPersonalData data = portal.get(ClaimPersonalData.class);
            assertThat(data.export(mia)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("requestText", "Ich leite das Netzwerk."));
            data.erase(mia, Contributions.ANONYMISE);
            assertThat(data.export(mia)).isEmpty();
        });
    }

    private static void assertRefused(Runnable action, String field) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(InputRefusedException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private void with(TestDatabase.Kind kind, Consumer<RegionClaims> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                portal.beans.with(RegionDirectory.class, new Two());
                try {
                    portal.beans.with(MemberDirectory.class, (MemberDirectory) portal.get(Class.forName("org.wirkstatt.identity.account.Directory")));
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
                portal.beans.with(Notifier.class, notices::add);
                kora = portal.account("kora@example.org", "Kora", TRIER).id();
                ada = portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id();
                mia = portal.account("mia@example.org", "Mia").id();
                portal.ask(mia);
                test.accept(portal.get(RegionClaims.class));
            });
        }
    }

    /** Trier and Mainz. */
    private static final class Two implements RegionDirectory {
        private static final List<RegionEntry> ALL = List.of(new RegionEntry(new RegionId(8), "mainz", "Mainz", "DE-RP"),
                new RegionEntry(new RegionId(7), "trier", "Trier", "DE-RP"));

        @Override
        public Optional<RegionEntry> findBySlug(String slug) {
            return ALL.stream().filter(entry -> entry.slug().equals(slug)).findFirst();
        }

        @Override
        public List<RegionEntry> list() {
            return ALL;
        }

        @Override
        public Map<RegionId, RegionEntry> list(Collection<RegionId> ids) {
            return Stream.of(ALL).flatMap(List::stream).filter(entry -> ids.contains(entry.id())).collect(Collectors.toMap(RegionEntry::id, Function.identity()));
        }
    }
}
