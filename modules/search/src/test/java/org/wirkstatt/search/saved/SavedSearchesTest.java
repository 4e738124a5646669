package org.wirkstatt.search.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.search.NewMatches;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.index.TestPortal;
import org.wirkstatt.testkit.Doubles.RecordingOutbox;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.People.MemoryGrants;
import org.wirkstatt.testkit.People.MemoryMembers;
import org.wirkstatt.testkit.TestDatabase;

class SavedSearchesTest {

    private static final MemberId ADA = new MemberId(11);
    private static final MemberId KIM = new MemberId(12);
    private static final Set<Audience> PUBLIC = Set.of(Audience.PUBLIC);

    @TempDir
    Path data;
    private final MemoryGrants grants = new MemoryGrants();
    private final MemoryMembers members = new MemoryMembers();
    private final List<Notice> notices = new ArrayList<>();
    private final SavedSearchRepository repository = new SavedSearchRepository();
    private final SavedSearches searches = new SavedSearches();
    private final SavedSearchCheck check = new SavedSearchCheck();
    private final SavedSearchPulse pulse = new SavedSearchPulse();
    private final SavedSearchPresenter presenter = new SavedSearchPresenter();
    private final SavedSearchPersonalData personal = new SavedSearchPersonalData();
    private TestPortal portal;
    private TestDatabase db;

    private void open(TestDatabase.Kind kind) {
        db = TestDatabase.of(kind, "search");
        portal = new TestPortal(data);
        portal.follow();
        members.add(ADA.value(), "Ada", "ada@example.org");
        members.add(KIM.value(), "Kim", "kim@example.org");
        Readers readers = new Readers();
        readers.directory = People.present(members);
        readers.grants = People.present(grants);
        readers.initiatives = People.absent();
        NewMatches matches = new NewMatches(portal.index, portal.contributors);
        searches.searches = repository;
        searches.matches = matches;
        searches.index = portal.index;
        searches.outbox = new RecordingOutbox();
        check.searches = repository;
        check.readers = readers;
        check.matches = matches;
        check.log = portal.log();
        check.outbox = new RecordingOutbox();
        check.notifier = People.present((Notifier) notices::add);
        presenter.searches = repository;
        presenter.readers = readers;
        presenter.matches = matches;
        pulse.searches = repository;
        pulse.check = check;
        pulse.index = portal.index;
        personal.searches = repository;
        time();
    }

    @AfterEach
    void close() {
        portal.close();
        db.close();
    }

    private void time() {
        Clock clock = Clock.fixed(portal.now, ZoneOffset.UTC);
        searches.clock = clock;
        check.clock = clock;
        pulse.clock = clock;
    }

    private void pass(Duration duration) {
        portal.pass(duration);
        time();
    }

    private record Person(Member me) implements CurrentUser {
        @Override
        public java.util.Optional<Member> member() {
            return java.util.Optional.of(me);
        }

        @Override
        public Set<Audience> audiences() {
            return me.audiences();
        }
    }

    private <T> T as(MemberId id, Supplier<T> work) {
        searches.user = new Person(new Member(id, "x", grants.grants(Set.of(id)).getOrDefault(id, Set.of())));
        return db.call(em -> {
            repository.em = em;
            return work.get();
        });
    }

    private long keep(MemberId id, String text, Rhythm rhythm) {
        return as(id, () -> searches.keep(SearchRequest.of(text), text, rhythm).id());
    }

    private void things(String... titles) {
        for (String title : titles) {
            portal.save(TestPortal.material(title.replace(' ', '-'), title, "Text."));
        }
        portal.follow();
    }

    private void restricted(String title, Audience audience) {
        portal.save(TestPortal.thing(TestPortal.MATERIAL, title, title, Set.of(audience), List.of(), Map.of(), "Text."));
        portal.follow();
    }

    private void look() {
        db.run(em -> {
            repository.em = em;
            pulse.run();
        });
    }

    private String shown(long id) {
        return db.call(em -> {
            repository.em = em;
            return presenter.present(String.valueOf(id)).map(p -> p.title()).orElse("");
        });
    }

    private List<String> news(MemberId who, long id) {
        return as(who, () -> searches.news(id, Locale.GERMAN).stream().map(n -> n.thing().title()).toList());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsNewIsToldOnceInOneNotice(TestDatabase.Kind kind) {
        open(kind);
        things("Robotik alt");
        long id = keep(ADA, "Robotik", Rhythm.DAILY);
        look();
        assertThat(notices).isEmpty();

        things("Robotik eins", "Robotik zwei", "Chemie");
        look();
        look();

        assertThat(notices).singleElement().satisfies(n -> {
            assertThat(n.to()).isEqualTo(ADA);
            assertThat(n.arguments()).containsExactly("Robotik");
            assertThat(n.subject()).isEqualTo("search.saved/" + id);
        });
        assertThat(shown(id)).startsWith("Robotik: ").contains("Robotik eins").contains("Robotik zwei").doesNotContain("alt");
        assertThat(news(ADA, id)).containsExactlyInAnyOrder("Robotik eins", "Robotik zwei");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void atMostOnceADayWhateverComes(TestDatabase.Kind kind) {
        open(kind);
        keep(ADA, "Robotik", Rhythm.DAILY);
        for (int i = 0; i < 20; i++) {
            things("Robotik " + i);
            look();
            pass(Duration.ofMinutes(30));
        }
        assertThat(notices).hasSize(1);

        pass(Duration.ofHours(14));
        look();
        assertThat(notices).hasSize(2);
        pass(Duration.ofDays(2));
        look();
        assertThat(notices).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangedThingIsNoNewsUnlessItFitsOnlyNow(TestDatabase.Kind kind) {
        open(kind);
        things("Robotik alt");
        portal.save(TestPortal.material("spaeter", "Chemie", "Text."));
        portal.follow();
        keep(ADA, "Robotik", Rhythm.DAILY);
        things("Robotik alt");
        look();
        assertThat(notices).isEmpty();

        portal.save(TestPortal.material("spaeter", "Chemie und Robotik", "Text."));
        portal.follow();
        look();
        assertThat(notices).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatOneMayNotReadIsNeverTold(TestDatabase.Kind kind) {
        open(kind);
        grants.grant(KIM, Role.EDITOR, Place.EVERYWHERE, java.util.Optional.empty());
        long ofAda = keep(ADA, "Robotik", Rhythm.DAILY);
        long ofKim = keep(KIM, "Robotik", Rhythm.DAILY);
        restricted("Robotik geheim", Audience.EDITORS);
        look();

        assertThat(notices).extracting(Notice::to).containsExactly(KIM);
        assertThat(shown(ofAda)).isEmpty();
        assertThat(shown(ofKim)).contains("geheim");

        // what becomes readable is new for who could not read it
        restricted("Robotik geheim", Audience.MEMBERS);
        look();
        assertThat(notices).extracting(Notice::to).containsExactly(KIM, ADA);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theNoticeIsHiddenOnceNothingOfItMayBeRead(TestDatabase.Kind kind) {
        open(kind);
        grants.grant(KIM, Role.EDITOR, Place.EVERYWHERE, java.util.Optional.empty());
        long id = keep(KIM, "Robotik", Rhythm.DAILY);
        restricted("Robotik geheim", Audience.EDITORS);
        look();
        assertThat(shown(id)).contains("geheim");

        grants.revoke(KIM, Role.EDITOR, Place.EVERYWHERE);
        assertThat(shown(id)).isEmpty();
        assertThat(news(KIM, id)).isEmpty();

        grants.grant(KIM, Role.EDITOR, Place.EVERYWHERE, java.util.Optional.empty());
        portal.delete(new ContentRef(TestPortal.MATERIAL, "Robotik geheim"));
        portal.follow();
        assertThat(shown(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void filtersAndFieldsCount(TestDatabase.Kind kind) {
        open(kind);
        as(ADA, () -> searches.keep(new SearchRequest("", Map.of("kind", Set.of("guide")), Order.RELEVANCE, 1, 1, Locale.GERMAN), "Leitfäden", Rhythm.DAILY));
        keep(ADA, "titel:Robotik", Rhythm.DAILY);
        portal.save(TestPortal.material("a", "Anderes", "Nur im Text: Robotik."));
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "b", "Ein Leitfaden", PUBLIC, List.of(), Map.of("kind", List.of("guide")), "Text."));
        portal.follow();
        look();
        assertThat(notices).extracting(n -> n.arguments().get(0)).containsExactly("Leitfäden");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneThatTellsNothingTellsNothingAndLaterOnlyWhatComesThen(TestDatabase.Kind kind) {
        open(kind);
        long id = keep(ADA, "Robotik", Rhythm.NEVER);
        things("Robotik eins");
        look();
        as(ADA, () -> {
            searches.change(id, "Robotik!", Rhythm.WEEKLY);
            return null;
        });
        look();
        assertThat(notices).isEmpty();
        things("Robotik zwei");
        look();
        assertThat(notices).singleElement().satisfies(n -> assertThat(n.arguments()).containsExactly("Robotik!"));
        assertThat(news(ADA, id)).containsExactly("Robotik zwei");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatCannotBeKeptIsRefusedWithTheReason(TestDatabase.Kind kind) {
        open(kind);
        assertThatThrownBy(() -> keep(ADA, "  ", Rhythm.DAILY)).isInstanceOf(InvalidSavedSearchException.class).hasMessageContaining("saved.name");
        assertThatThrownBy(() -> as(ADA, () -> searches.keep(SearchRequest.of("((("), "x", Rhythm.DAILY))).hasMessageContaining("saved.nothing");
        assertThatThrownBy(() -> as(ADA, () -> searches.keep(SearchRequest.of("Wort ".repeat(200)), "x", Rhythm.DAILY))).hasMessageContaining("saved.long");
        for (int i = 0; i < SavedSearches.MOST; i++) {
            keep(ADA, "Wort" + i, Rhythm.DAILY);
        }
        assertThatThrownBy(() -> keep(ADA, "zuviel", Rhythm.DAILY)).hasMessageContaining("saved.many");
        searches.user = TestUser.visitor();
        assertThatThrownBy(searches::list).isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodySeesThoseOfOthers(TestDatabase.Kind kind) {
        open(kind);
        long id = keep(ADA, "Robotik", Rhythm.DAILY);
        assertThat(as(KIM, searches::list)).isEmpty();
        assertThatThrownBy(() -> news(KIM, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(KIM, () -> {
            searches.end(id);
            return null;
        })).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCopyHasThemAndErasureTakesAllOfThem(TestDatabase.Kind kind) {
        open(kind);
        long id = keep(ADA, "Robotik", Rhythm.DAILY);
        keep(KIM, "Robotik", Rhythm.DAILY);
        things("Robotik eins");
        look();
        as(ADA, () -> {
            assertThat(personal.export(ADA)).singleElement().satisfies(e -> assertThat(e).containsEntry("question", "Robotik")
                    .containsEntry("found", List.of("library.material/Robotik-eins")));
            personal.erase(ADA, Contributions.DELETE);
            return null;
        });
        assertThat(as(ADA, searches::list)).isEmpty();
        assertThat(as(KIM, searches::list)).hasSize(1);
        assertThat(as(ADA, () -> repository.hits(id))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterTwoYearsUnseenOneGoes(TestDatabase.Kind kind) {
        open(kind);
        keep(ADA, "Robotik", Rhythm.DAILY);
        long seen = keep(ADA, "Chemie", Rhythm.DAILY);
        pass(Duration.ofDays(700));
        news(ADA, seen);
        pass(Duration.ofDays(100));
        SavedSearchRetention retention = new SavedSearchRetention();
        retention.searches = repository;
        as(ADA, () -> retention.apply(portal.now.minus(Duration.ofDays(730))));
        assertThat(as(ADA, searches::list)).extracting(SavedSearch::name).containsExactly("Chemie");
    }
}
