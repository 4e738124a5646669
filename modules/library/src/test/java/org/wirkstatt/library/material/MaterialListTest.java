package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.testkit.TestDatabase;

class MaterialListTest {

    private static void on(TestDatabase.Kind kind, Consumer<Toolkit> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> {
                Toolkit toolkit = new Toolkit(em);
                for (String title : List.of("Zum Schluss", "Übergabe", "Ansprache")) {
                    toolkit.service.create(Toolkit.titled(title), title);
                }
                toolkit.service.create(Toolkit.forMembers("Intern"), "i");
                toolkit.as(Person.VISITOR);
                test.accept(toolkit);
            });
        }
    }

    private static MaterialFilter filter(Map<String, List<String>> values) {
        return MaterialFilter.of(name -> values.getOrDefault(name, List.of()), true);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void umlautsAreSortedAmongTheOtherLetters(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThat(toolkit.reader.list(MaterialFilter.NONE, 1, 20).items()).extracting(MaterialRow::title)
                .containsExactly("Ansprache", "Übergabe", "Zum Schluss"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPageHoldsAsManyAsAskedFor(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThat(toolkit.reader.list(MaterialFilter.NONE, 2, 2).items()).extracting(MaterialRow::title)
                .containsExactly("Zum Schluss"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHugePageNumberIsEmpty(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThat(toolkit.reader.list(MaterialFilter.NONE, Integer.MAX_VALUE, 100).items()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void filtersNarrowEachOther(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            assertThat(toolkit.reader.list(filter(Map.of("phase", List.of("workshop2"), "stair", List.of("4"))), 1, 20).total()).isEqualTo(3);
            assertThat(toolkit.reader.list(filter(Map.of("phase", List.of("workshop2"), "stair", List.of("1"))), 1, 20).total()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void countsHoldOnlyWhatTheReaderMaySee(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            assertThat(toolkit.reader.counts(MaterialFilter.NONE).of("kind", Kind.FACILITATION_GUIDE)).isEqualTo(3);
            assertThat(toolkit.as(Person.MEMBER).reader.counts(MaterialFilter.NONE).of("phase", Phase.WORKSHOP2)).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everyStairHasANumber(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThat(toolkit.reader.stairs()).hasSize(7).containsEntry(Stair.KNOWLEDGE_GROWS, 3L)
                .containsEntry(Stair.OFFER_TAKES_PLACE, 0L));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void relatedMaterialsAreThoseTheReaderMaySee(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThat(toolkit.reader.rows(List.of("uebergabe", "intern", "gibt-es-nicht"))).extracting(MaterialRow::slug)
                .containsExactly("uebergabe"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLastReviewedComeFirst(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThat(toolkit.reader.latestReviewed(2)).hasSize(2));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOverdueReviewStandsInTheWorkList(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThat(toolkit.loader.countWork(WorkFilter.OVERDUE, java.time.LocalDate.of(2028, 1, 1))).isEqualTo(4));
    }

    @Test
    void anUnknownValueIsRefusedWithThoseThatExist() {
        assertThatThrownBy(() -> filter(Map.of("kind", List.of("buch")))).isInstanceOfSatisfying(UnknownTermException.class,
                e -> assertThat(e.arguments()[2].toString()).contains("facilitationGuide"));
    }

    @Test
    void aPageLeavesOutAnUnknownValue() {
        assertThat(MaterialFilter.of(name -> List.of("buch"), false)).isEqualTo(MaterialFilter.NONE);
    }

    @Test
    void aFilterIsWrittenAsAQuery() {
        MaterialFilter filter = filter(Map.of("kind", List.of("handout"), "stair", List.of("4")));
        assertThat(filter.query(filter.choices().get(0))).isEqualTo("stair=4");
    }
}
