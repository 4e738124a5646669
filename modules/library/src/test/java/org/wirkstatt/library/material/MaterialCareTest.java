package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.platform.handover.HandoverContributor.Thing;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

class MaterialCareTest {

    private static final String SLUG = "vom-problembaum-zum-wirkungsziel";
    private static final RegionId TRIER = new RegionId(7);
    private static final MemberId EDITOR = Doubles.Person.EDITOR.member().orElseThrow().id();
    private static final MemberId NEXT = new MemberId(901);

    private final People.MemoryGrants grants = new People.MemoryGrants();

    private void on(TestDatabase.Kind kind, BiConsumer<Toolkit, MaterialCare> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> {
                Toolkit toolkit = new Toolkit(em);
                People.MemoryMembers members = new People.MemoryMembers();
                members.add(EDITOR.value(), "Romy", "romy@example.org");
                members.add(NEXT.value(), "Lou", "lou@example.org");
                MaterialCare care = new MaterialCare();
                care.materials = toolkit.materials;
                care.members = People.present(members);
                care.grants = People.present(grants);
                care.user = Doubles.Person.EDITOR;
                toolkit.service.create(Toolkit.problemTree(), "t1");
                em.flush();
                test.accept(toolkit, care);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoMakesAMaterialLooksAfterItAndVisitorsDoNotLearnIt(TestDatabase.Kind kind) {
        on(kind, (toolkit, care) -> {
            long id = toolkit.view(SLUG).id();
            assertThat(care.careTaker(id)).contains("Romy");
            care.user = Doubles.Person.VISITOR;
            assertThat(care.careTaker(id)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHandoverGivesItToTheSuccessor(TestDatabase.Kind kind) {
        on(kind, (toolkit, care) -> {
            grants.grant(EDITOR, Role.COORDINATOR, Place.of(TRIER), Optional.empty());
            assertThat(care.things(EDITOR, TRIER)).containsExactly(new Thing("Vom Problembaum zum Wirkungsziel", "/toolkit/" + SLUG));
            assertThat(care.handOver(EDITOR, NEXT, TRIER)).isEqualTo(1);
            toolkit.materials.em.flush();
            assertThat(care.things(EDITOR, TRIER)).isEmpty();
            assertThat(care.careTaker(toolkit.view(SLUG).id())).contains("Lou");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoGoesOnCoordinatingAnotherRegionKeepsIt(TestDatabase.Kind kind) {
        on(kind, (toolkit, care) -> {
            grants.grant(EDITOR, Role.COORDINATOR, Place.of(TRIER), Optional.empty());
            grants.grant(EDITOR, Role.COORDINATOR, Place.of(new RegionId(8)), Optional.empty());
            assertThat(care.things(EDITOR, TRIER)).isEmpty();
            assertThat(care.handOver(EDITOR, NEXT, TRIER)).isZero();
        });
    }
}
