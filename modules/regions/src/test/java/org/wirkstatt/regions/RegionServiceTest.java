package org.wirkstatt.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

class RegionServiceTest {

    private static final String FORM = "form-1";

    private static void with(TestDatabase.Kind kind, Consumer<TestRegions> test) {
        try (TestDatabase db = TestDatabase.of(kind, "regions")) {
            db.run(em -> test.accept(new TestRegions(em, TestUser.editor())));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewRegionIsFoundByItsAddress(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            assertThat(t.seen().findProfile("muster")).map(RegionProfile::name).contains("Muster");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFormMakesOneRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft first = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            RegionDraft second = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            assertThat(second.id()).isEqualTo(first.id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangeIsToldToTheOutbox(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft draft = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            assertThat(t.outbox.changed).containsExactly(RegionService.ref(draft.id()));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void coordinatorsAreToldThatSomebodyElseChangedTheirRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            MemberId editor = new MemberId(1);
            MemberId coordinator = new MemberId(2);
            t.grants.grant(coordinator, Role.COORDINATOR, Place.of(opened.id()), Optional.empty());
            t.grants.grant(editor, Role.COORDINATOR, Place.of(opened.id()), Optional.empty());
            t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Neuer Name"), "");
            assertThat(t.sent).containsExactly(Notice.about(coordinator, RegionNotices.CHANGED_BY_OTHER, RegionService.ref(opened.id()),
                    List.of("Test", "Neuer Name"), "/regionen/muster"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void savingWithoutAChangeTellsNobody(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            t.grants.grant(new MemberId(2), Role.COORDINATOR, Place.of(opened.id()), Optional.empty());
            t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Muster"), "");
            assertThat(t.sent).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOlderVersionIsNotSavedOverANewerOne(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Erste"), "");
            assertThatThrownBy(() -> t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Zweite"), ""))
                    .isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void sendingTheSameEditTwiceIsNoConflict(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            RegionDraft saved = t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Neu"), "");
            assertThat(t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Neu"), "").version()).isEqualTo(saved.version());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFormerAddressStillLeadsToTheRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("alt", TestRegions.named("Muster"), "", FORM);
            t.service.save(opened.id(), opened.version(), "neue-adresse", opened.file(), "");
            assertThat(t.seen().findProfile("alt")).map(RegionProfile::slug).contains("neue-adresse");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theAddressOfAPreviousNameLeadsToTheRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.create("heute", TestRegions.formerly("Muster", "frueher"), "", FORM);
            assertThat(t.seen().findProfile("frueher")).map(RegionProfile::slug).contains("heute");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAddressOfAnotherRegionIsRefused(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.create("heute", TestRegions.formerly("Muster", "frueher"), "", FORM);
            assertThatThrownBy(() -> t.service.create("frueher", TestRegions.named("Andere"), "", "form-2"))
                    .isInstanceOfSatisfying(InvalidRegionException.class, e -> assertThat(e.field()).isEqualTo("slug"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCoordinationChangesTheOwnRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            t.service.user = TestUser.coordinatorOf(opened.id());
            assertThat(t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Neu"), "").file().name()).isEqualTo("Neu");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCoordinationCannotChangeAnotherRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft own = t.service.create("eigene", TestRegions.named("Eigene"), "", FORM);
            RegionDraft other = t.service.create("andere", TestRegions.named("Andere"), "", "form-2");
            t.service.user = TestUser.coordinatorOf(own.id());
            assertThatThrownBy(() -> t.service.save(other.id(), other.version(), "andere", other.file(), "")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCoordinationCannotArchiveTheOwnRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            t.service.user = TestUser.coordinatorOf(opened.id());
            RegionDraft saved = t.service.save(opened.id(), opened.version(), "muster", TestRegions.archived("Neu"), "");
            assertThat(saved.file().status()).isEqualTo(RegionStatus.UNCLAIMED);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCoordinationAddsAFormerNameButTakesNoAddress(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            t.service.user = TestUser.coordinatorOf(opened.id());
            RegionDraft saved = t.service.save(opened.id(), opened.version(), "muster", TestRegions.formerly("Muster", "fremd"), "");
            assertThat(saved.file().previousNames()).singleElement().satisfies(n -> {
                assertThat(n.name()).isEqualTo("Alter Name");
                assertThat(n.slug()).isNull();
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aVisitorCannotMakeARegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.user = TestUser.visitor();
            assertThatThrownBy(() -> t.service.create("muster", TestRegions.named("Muster"), "", FORM)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEarlierRevisionCanBeRestored(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            RegionDraft saved = t.service.save(opened.id(), opened.version(), "muster", TestRegions.named("Neu"), "");
            assertThat(t.service.restore(saved.id(), saved.version(), 1, "").file().name()).isEqualTo("Muster");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCheckedProfileIsNotKept(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft opened = t.service.create("muster", TestRegions.named("Muster"), "", FORM);
            t.service.checked(Optional.of(opened.id()), "muster", TestRegions.named("Neu"));
            assertThat(t.service.open("muster").file().name()).isEqualTo("Muster");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPreviewShowsTheCheckedProfile(TestDatabase.Kind kind) {
        with(kind, t -> {
            String text = t.service.checked(Optional.empty(), "muster", TestRegions.named("Muster"));
            assertThat(t.seen().preview(null, text).name()).isEqualTo("Muster");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCoordinationCannotCheckAnotherRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            RegionDraft own = t.service.create("eigene", TestRegions.named("Eigene"), "", FORM);
            RegionDraft other = t.service.create("andere", TestRegions.named("Andere"), "", "form-2");
            t.service.user = TestUser.coordinatorOf(own.id());
            assertThatThrownBy(() -> t.service.checked(Optional.of(other.id()), "andere", other.file())).isInstanceOf(NotAllowedException.class);
        });
    }
}
