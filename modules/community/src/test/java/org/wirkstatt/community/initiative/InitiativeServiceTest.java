package org.wirkstatt.community.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberInvitations;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.MemoryInvitations;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.YamlContentFiles;

class InitiativeServiceTest {

    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
    private static final RegionEntry REGION = new RegionEntry(new RegionId(7), "muster", "Muster", "DE-BW");
    private static final RegionEntry OTHER = new RegionEntry(new RegionId(8), "andere", "Andere", "DE-BY");

    private static final class Rig {
        final InitiativeService service = new InitiativeService();
        final InitiativeKeeping keeping = new InitiativeKeeping();
        final ProjectService projects = new ProjectService();
        final Initiatives directory = new Initiatives();
        final InitiativeSearch search = new InitiativeSearch();
        final People.MemoryGrants grants = new People.MemoryGrants();
        final MemoryInvitations invitations = new MemoryInvitations(grants);
        final People.MemoryMembers members = new People.MemoryMembers();
        final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();

        Rig(EntityManager em) {
            InitiativeRepository repository = new InitiativeRepository();
            repository.em = em;
            service.initiatives = repository;
            service.regions = People.present(new People.MemoryRegions(List.of(OTHER, REGION)));
            service.files = new YamlContentFiles();
            service.history = new Doubles.MemoryHistory();
            service.outbox = outbox;
            service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            projects.initiatives = repository;
            projects.service = service;
            projects.files = service.files;
            projects.history = service.history;
            projects.outbox = outbox;
            projects.clock = service.clock;
            directory.initiatives = repository;
            keeping.initiatives = repository;
            keeping.service = service;
            keeping.grants = People.present(grants);
            keeping.members = People.present(members);
            keeping.invitations = People.present(invitations);
            keeping.outbox = outbox;
            keeping.history = service.history;
            keeping.clock = service.clock;
            search.initiatives = repository;
            search.service = service;
            search.markdown = new Doubles.PlainMarkdown();
            search.texts = new CommunityTexts(new Doubles.BundleTexts());
            as(TestUser.coordinatorOf(REGION.id()));
        }

        void as(CurrentUser user) {
            service.user = user;
            directory.user = user;
        }

        Initiative make(String name) {
            return service.create(file(name, Visibility.PUBLIC), "", "form-" + name);
        }

        static InitiativeFile file(String name, Visibility visibility) {
            return new InitiativeFile(name, "muster", "Ein Satz.", "Viel.", "https://example.org", visibility, null);
        }

        static ProjectFile project(String name, Visibility visibility) {
            return new ProjectFile(name, "Text zu " + name, "Kinder", "Dorf", List.of(EducationPhase.PRIMARY), ProjectFormat.COURSE, null, visibility);
        }
    }

    private static TestUser memberOf(InitiativeId id) {
        return TestUser.with(new Grant(Role.INITIATIVE_MEMBER, Place.of(id)));
    }

    private static void with(TestDatabase.Kind kind, Consumer<Rig> test) {
        try (TestDatabase db = TestDatabase.of(kind, "community")) {
            db.run(em -> test.accept(new Rig(em)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCoordinationMakesAnInitiativeOfItsRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Offene Werkstatt");
            assertThat(made.slug()).isEqualTo("offene-werkstatt");
            assertThat(t.directory.listOf(REGION.id())).singleElement().satisfies(e -> assertThat(e.name()).isEqualTo("Offene Werkstatt"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCoordinationOfAnotherRegionCannot(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.as(TestUser.coordinatorOf(OTHER.id()));
            assertThatThrownBy(() -> t.make("Werkstatt")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameNameGetsAnotherAddress(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.make("Werkstatt");
            assertThat(t.service.create(Rig.file("Werkstatt", Visibility.PUBLIC), "", "form-2").slug()).isEqualTo("werkstatt-2");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFormMakesOneInitiative(TestDatabase.Kind kind) {
        with(kind, t -> assertThat(t.make("Werkstatt").id()).isEqualTo(t.make("Werkstatt").id()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMemberChangesTheOwnInitiative(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            t.as(memberOf(made.id()));
            assertThat(t.service.save(made.id(), made.version(), Rig.file("Neu", Visibility.PUBLIC), "").name()).isEqualTo("Neu");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMemberOfAnotherInitiativeCannot(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            t.as(memberOf(new InitiativeId(-1)));
            assertThatThrownBy(() -> t.service.save(made.id(), made.version(), Rig.file("Neu", Visibility.PUBLIC), "")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMemberCannotMoveTheInitiativeToAnotherRegion(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            t.as(memberOf(made.id()));
            InitiativeFile moved = new InitiativeFile("Werkstatt", "andere", null, null, null, Visibility.PUBLIC, null);
            assertThatThrownBy(() -> t.service.save(made.id(), made.version(), moved, "")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOlderVersionIsNotSavedOverANewerOne(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            long opened = made.version();
            t.service.save(made.id(), opened, Rig.file("Erste", Visibility.PUBLIC), "");
            assertThatThrownBy(() -> t.service.save(made.id(), opened, Rig.file("Zweite", Visibility.PUBLIC), "")).isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEarlierRevisionCanBeRestored(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            t.service.save(made.id(), made.version(), Rig.file("Neu", Visibility.PUBLIC), "");
            assertThat(t.service.restore(made, made.version(), 1, "").name()).isEqualTo("Werkstatt");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsForMembersIsHiddenFromVisitors(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative hidden = t.service.create(Rig.file("Intern", Visibility.MEMBERS), "", "form-1");
            Initiative open = t.make("Offen");
            t.projects.create(open.slug(), Rig.project("Internes", Visibility.MEMBERS), "", "p-1");
            t.as(TestUser.visitor());
            assertThat(t.directory.find(hidden.slug())).isEmpty();
            assertThat(t.directory.page(null, null, true, 1, 20).items()).extracting(Initiative::name).containsExactly("Offen");
            assertThat(t.directory.projects(open)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aProjectForMembersIsNotInTheIndexForAll(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative open = t.make("Offen");
            t.projects.create(open.slug(), Rig.project("Internes", Visibility.MEMBERS), "", "p-1");
            t.projects.create(open.slug(), Rig.project("Sichtbares", Visibility.PUBLIC), "", "p-2");
            assertThat(t.search.load(String.valueOf(open.id().value()))).hasValueSatisfying(d -> {
                assertThat(d.audiences()).containsExactly(Audience.PUBLIC);
                assertThat(d.toString()).contains("Sichtbares").doesNotContain("Internes");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anArchivedInitiativeIsHiddenAndCanComeBack(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            t.keeping.archive(made.id());
            assertThat(t.directory.find("werkstatt")).isEmpty();
            assertThat(t.search.load(String.valueOf(made.id().value()))).isEmpty();
            assertThat(t.keeping.archived()).extracting(Initiative::name).containsExactly("Werkstatt");
            t.keeping.bringBack(made.id());
            assertThat(t.directory.find("werkstatt")).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void deletingTakesProjectsHistoryAndMemberships(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            t.projects.create(made.slug(), Rig.project("Kurs", Visibility.PUBLIC), "", "p-1");
            MemberId kim = t.members.add(5, "Kim", "kim@example.org");
            t.keeping.invite(made.id(), "Kim", "kim@example.org");
            t.invitations.accept("kim@example.org", kim);
            t.keeping.invite(made.id(), "Lou", "lou@example.org");
            t.keeping.archive(made.id());
            t.keeping.delete(made.id());
            assertThat(t.service.initiatives.find(made.id())).isEmpty();
            assertThat(t.service.initiatives.projects(made.id())).isEmpty();
            assertThat(t.service.history.list(InitiativeService.ref(made.id()))).isEmpty();
            assertThat(t.grants.holds(kim, Role.INITIATIVE_MEMBER, Place.of(made.id()))).isFalse();
            assertThat(t.keeping.invited(made.id())).as("nobody can enter any more").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsInvitedBelongsToTheInitiativeAfterAccepting(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            MemberId kim = t.members.add(5, "Kim", "kim@example.org");
            t.keeping.invite(made.id(), "Kim", "kim@example.org");
            t.keeping.invite(made.id(), "Lou", "lou@example.org");
            assertThat(t.keeping.members(made.id())).isEmpty();
            assertThat(t.keeping.invited(made.id())).extracting(MemberInvitations.Open::displayName).containsExactly("Kim", "Lou");
            t.invitations.accept("kim@example.org", kim);
            assertThat(t.keeping.members(made.id())).extracting(InitiativeKeeping.Person::member).containsExactly(kim);
            t.keeping.withdraw(made.id(), t.keeping.invited(made.id()).get(0).id());
            assertThat(t.keeping.invited(made.id())).isEmpty();
            t.as(memberOf(made.id()));
            assertThatThrownBy(() -> t.keeping.invite(made.id(), "Mo", "mo@example.org")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyAnArchivedInitiativeIsDeleted(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            assertThatThrownBy(() -> t.keeping.delete(made.id())).isInstanceOf(InvalidCommunityException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aProjectBelongsToOneInitiative(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative own = t.make("Eigene");
            Initiative other = t.make("Andere");
            Project project = t.projects.create(own.slug(), Rig.project("Kurs", Visibility.PUBLIC), "", "p-1");
            assertThatThrownBy(() -> t.projects.open(other.slug(), project.id())).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDeletedProjectLeavesNothing(TestDatabase.Kind kind) {
        with(kind, t -> {
            Initiative made = t.make("Werkstatt");
            Project project = t.projects.create(made.slug(), Rig.project("Kurs", Visibility.PUBLIC), "", "p-1");
            t.projects.archive(made.slug(), project.id());
            t.projects.bringBack(made.slug(), project.id());
            assertThat(t.directory.projects(made)).hasSize(1);
            t.projects.delete(made.slug(), project.id());
            assertThat(t.directory.projects(made)).isEmpty();
            assertThat(t.projects.history.list(ProjectService.ref(project))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void signsOfPatternsInTheWordsAreSearchedAsTheyAre(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.make("Ganz normal");
            t.make("100 % Technik");
            assertThat(t.directory.page("%", List.of(REGION.id()), false, 1, 20).items()).extracting(Initiative::name).containsExactly("100 % Technik");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAddressThatIsNoneIsNamedAtItsField(TestDatabase.Kind kind) {
        with(kind, t -> assertThatThrownBy(() -> t.service.create(new InitiativeFile("", "muster", null, null, "javascript:alert(1)", null, null), "", "f"))
                .isInstanceOfSatisfying(InvalidCommunityException.class, e -> assertThat(e.faults()).extracting("field").containsExactly("name", "website")));
    }
}
