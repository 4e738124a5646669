package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

class CreditPersonalDataTest {

    private static final String SLUG = "vom-problembaum-zum-wirkungsziel";

    private static void on(TestDatabase.Kind kind, BiConsumer<Toolkit, CreditPersonalData> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> {
                Toolkit toolkit = new Toolkit(em);
                CreditPersonalData data = new CreditPersonalData();
                data.materials = toolkit.materials;
                data.outbox = toolkit.outbox;
                toolkit.service.create(Toolkit.problemTree(), "t1");
                em.flush();
                test.accept(toolkit, data);
            });
        }
    }

    private static MemberId called(CreditPersonalData data, String name) {
        People.MemoryMembers members = new People.MemoryMembers();
        data.members = Beans.<MemberDirectory>of(members);
        return members.add(2, name, "x@example.org");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMaterialThatNamesThePersonIsInTheCopy(TestDatabase.Kind kind) {
        on(kind, (toolkit, data) -> assertThat(data.export(called(data, "Redaktion Wirkstatt"))).singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("path", "/toolkit/" + SLUG)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withThePersonTheNameGoesAndTheSharedOneTakesItsPlace(TestDatabase.Kind kind) {
        on(kind, (toolkit, data) -> {
            data.erase(called(data, "Redaktion Wirkstatt"), Contributions.ANONYMISE);
            toolkit.materials.em.flush();
            MaterialContent now = toolkit.view(SLUG).content();
            assertThat(now.creators()).containsExactly(PersonalData.FORMER_MEMBER);
            assertThat(now.owner()).isEqualTo(PersonalData.FORMER_MEMBER);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNameThatIsOnlyPartOfAnotherIsLeftAlone(TestDatabase.Kind kind) {
        on(kind, (toolkit, data) -> {
            data.erase(called(data, "Redaktion"), Contributions.DELETE);
            toolkit.materials.em.flush();
            assertThat(toolkit.view(SLUG).content().creators()).containsExactly("Redaktion Wirkstatt");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatSomebodyLooksAfterIsInTheCopyAndNobodysAfterwards(TestDatabase.Kind kind) {
        on(kind, (toolkit, data) -> {
            MemberId editor = Doubles.Person.EDITOR.member().orElseThrow().id();
            data.members = Beans.<MemberDirectory>of(new People.MemoryMembers());
            assertThat(data.export(editor)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("kind", "care").containsEntry("path", "/toolkit/" + SLUG));
            data.erase(editor, Contributions.ANONYMISE);
            toolkit.materials.em.flush();
            assertThat(data.export(editor)).isEmpty();
        });
    }
}
