package org.wirkstatt.community.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.ImportedFiles;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.time.PartialDate;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.YamlContentFiles;

class RoundServiceTest {

    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
    private static final RegionEntry REGION = new RegionEntry(new RegionId(7), "muster", "Muster", "DE-BW");
    private static final RoundFile SIX = new RoundFile(6, "2025/26", new PartialDate("2025-11"), null, "Text", List.of("muster"), null);

    private static final class Rig {
        final RoundService service = new RoundService();
        final Rounds directory;
        final People.MemoryGrants grants = new People.MemoryGrants();
        final People.MemoryMembers members = new People.MemoryMembers();
        final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();

        Rig(EntityManager em) {
            RoundRepository repository = new RoundRepository();
            repository.em = em;
            directory = new Rounds(repository);
            service.rounds = repository;
            service.grants = People.present(grants);
            service.members = People.present(members);
            service.regions = People.present(new People.MemoryRegions(List.of(REGION)));
            service.files = new YamlContentFiles();
            service.history = new Doubles.MemoryHistory();
            service.outbox = outbox;
            service.user = TestUser.with(Grant.everywhere(Role.PROGRAMME_MANAGER));
            service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private static void with(TestDatabase.Kind kind, Consumer<Rig> test) {
        try (TestDatabase db = TestDatabase.of(kind, "community")) {
            db.run(em -> test.accept(new Rig(em)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewRoundIsKnownToOtherModules(TestDatabase.Kind kind) {
        with(kind, t -> {
            Round round = t.service.create(SIX);
            assertThat(t.directory.find(round.id())).map(RoundEntry::label).contains("2025/26");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRoundKnownToTheMonthBeginsOnItsFirstAndEndsOnItsLastDay(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.create(new RoundFile(2, "2021/22", new PartialDate("2021-11"), new PartialDate("2022-02"), null, null, null));
            assertThat(t.directory.list()).singleElement().satisfies(r -> {
                assertThat(r.begins()).isEqualTo(LocalDate.of(2021, 11, 1));
                assertThat(r.ends()).contains(LocalDate.of(2022, 2, 28));
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLatestRoundComesFirst(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.create(SIX);
            t.service.create(new RoundFile(7, "2026/27", new PartialDate("2026-11"), null, null, null, null));
            assertThat(t.directory.list()).extracting(RoundEntry::number).containsExactly(7, 6);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNumberIsGivenOnce(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.create(SIX);
            assertThatThrownBy(() -> t.service.create(SIX)).isInstanceOfSatisfying(InvalidCommunityException.class, e -> assertThat(e.field()).isEqualTo("number"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRegionNobodyKnowsIsRefused(TestDatabase.Kind kind) {
        with(kind, t -> assertThatThrownBy(() -> t.service.create(new RoundFile(6, "x", new PartialDate("2025"), null, null, List.of("nirgends"), null)))
                .isInstanceOfSatisfying(InvalidCommunityException.class, e -> assertThat(e.field()).isEqualTo("regions")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOlderVersionIsNotSavedOverANewerOne(TestDatabase.Kind kind) {
        with(kind, t -> {
            Round round = t.service.create(SIX);
            long opened = round.version();
            t.service.save(round.id(), opened, new RoundFile(6, "neu", SIX.begins(), null, null, null, null));
            assertThatThrownBy(() -> t.service.save(round.id(), opened, SIX)).isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void closingMakesNewcomersAlumni(TestDatabase.Kind kind) {
        with(kind, t -> {
            Round round = t.service.create(SIX);
            MemberId kim = t.members.add(1, "Kim", "kim@example.org");
            t.service.add(round.id(), "KIM@example.org", Role.NEWCOMER);
            t.service.close(round.id(), round.version());
            assertThat(t.grants.holds(kim, Role.ALUM, Place.of(round.id()))).isTrue();
            assertThat(t.grants.holds(kim, Role.NEWCOMER, Place.of(round.id()))).isFalse();
            assertThat(t.directory.find(round.id())).map(RoundEntry::closed).contains(true);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyBecomesNewcomerOfAClosedRound(TestDatabase.Kind kind) {
        with(kind, t -> {
            Round round = t.service.create(SIX);
            t.members.add(1, "Kim", "kim@example.org");
            t.service.close(round.id(), round.version());
            assertThatThrownBy(() -> t.service.add(round.id(), "kim@example.org", Role.NEWCOMER))
                    .isInstanceOfSatisfying(InvalidCommunityException.class, e -> assertThat(e.field()).isEqualTo("role"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anUnknownAddressIsSaidAtItsField(TestDatabase.Kind kind) {
        with(kind, t -> {
            Round round = t.service.create(SIX);
            assertThatThrownBy(() -> t.service.add(round.id(), "nobody@example.org", Role.BUDDY))
                    .isInstanceOfSatisfying(InvalidCommunityException.class, e -> assertThat(e.field()).isEqualTo("mail"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyTheProgrammeTeamManagesRounds(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.user = TestUser.editor();
            assertThatThrownBy(() -> t.service.create(SIX)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theShippedRoundsCanBeImportedOnce(TestDatabase.Kind kind) {
        with(kind, t -> {
            RoundImport imports = new RoundImport();
            imports.rounds = t.service;
            imports.files = new YamlContentFiles();
            imports.imported = new ImportedFiles(new CommunityTexts(new Doubles.BundleTexts()));
            t.service.regions = People.present(new AnyRegion());
            try {
                List<Path> files = imports.files(Path.of("../../content/rounds"));
                for (Path file : files) {
                    assertThat(imports.importFile(file)).as(file.toString()).isTrue();
                }
                assertThat(imports.importFile(files.get(0))).isFalse();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(t.directory.list()).extracting(RoundEntry::number).containsExactly(5, 4, 3, 2, 1);
            assertThat(t.directory.list()).allMatch(RoundEntry::closed);
            assertThat(t.service.get(1).regions()).hasSize(13);
        });
    }

    /** Knows every region by its address. */
    private static final class AnyRegion implements org.wirkstatt.platform.region.RegionDirectory {
        private final java.util.Map<RegionId, RegionEntry> known = new java.util.HashMap<>();

        @Override
        public java.util.Optional<RegionEntry> findBySlug(String slug) {
            RegionEntry entry = new RegionEntry(new RegionId(slug.hashCode()), slug, slug, "DE-BW");
            known.put(entry.id(), entry);
            return java.util.Optional.of(entry);
        }

        @Override
        public List<RegionEntry> list() {
            return List.copyOf(known.values());
        }

        @Override
        public java.util.Map<RegionId, RegionEntry> list(java.util.Collection<RegionId> ids) {
            return known;
        }
    }
}
