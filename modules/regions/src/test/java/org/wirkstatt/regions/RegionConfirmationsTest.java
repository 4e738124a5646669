package org.wirkstatt.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.content.Confirmable.Care;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.YamlContentFiles;

class RegionConfirmationsTest {

    private static final MemberId COORDINATOR = new MemberId(2);

    private static void with(TestDatabase.Kind kind, BiConsumer<TestRegions, RegionConfirmations> test) {
        try (TestDatabase db = TestDatabase.of(kind, "regions")) {
            db.run(em -> {
                TestRegions t = new TestRegions(em, Doubles.TestUser.editor());
                RegionConfirmations confirmations = new RegionConfirmations();
                confirmations.catalogue = t.catalogue;
                confirmations.regions = t.service;
                confirmations.rows = t.service.regions;
                confirmations.files = new YamlContentFiles();
                confirmations.markdown = new Doubles.PlainMarkdown();
                confirmations.grants = People.present(t.grants);
                test.accept(t, confirmations);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPageThatNobodyConfirmedHoldsForHalfAYearAndItsCoordinatorsLookAfterIt(TestDatabase.Kind kind) {
        with(kind, (t, confirmations) -> {
            RegionDraft made = t.service.create("muster", TestRegions.named("Muster"), "", "f1");
            t.grants.grant(COORDINATOR, Role.COORDINATOR, Place.of(made.id()), Optional.empty());
            t.seen();
            LocalDate due = LocalDate.ofInstant(TestRegions.NOW, ZoneOffset.UTC).plusMonths(6);
            assertThat(confirmations.overdue(due, 10)).isEmpty();
            Care care = confirmations.overdue(due.plusDays(1), 10).get(0);
            assertThat(care.confirmed()).isNull();
            assertThat(care.owners()).containsExactly(COORDINATOR);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aConfirmationIsThatOfTheRegionAndCanBePutBack(TestDatabase.Kind kind) {
        with(kind, (t, confirmations) -> {
            String id = String.valueOf(t.service.create("muster", TestRegions.named("Muster"), "", "f1").id().value());
            Care former = confirmations.find(id).orElseThrow();
            LocalDate day = former.due().plusDays(3);
            confirmations.confirm(id, day, "stimmt noch");
            assertThat(t.seen().findProfile("muster").orElseThrow().file().verified()).isEqualTo(day);
            assertThat(t.outbox.changed).hasSize(2);
            assertThat(confirmations.find(id).orElseThrow().due()).isEqualTo(day.plusMonths(6));
            confirmations.putBack(id, former, "doch nicht");
            assertThat(confirmations.find(id)).contains(former);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anArchivedRegionNeedsNoConfirmation(TestDatabase.Kind kind) {
        with(kind, (t, confirmations) -> {
            String id = String.valueOf(t.service.create("muster", TestRegions.archived("Muster"), "", "f1").id().value());
            t.seen();
            assertThat(confirmations.find(id)).isEmpty();
            assertThat(confirmations.overdue(LocalDate.of(2100, 1, 1), 10)).isEmpty();
        });
    }
}
