package org.wirkstatt.selfanalysis.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.run.OpenedRunRig;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class SharingTest {

    private static final Set<SharedPart> ALL = EnumSet.allOf(SharedPart.class);

    private static void with(TestDatabase.Kind kind, Consumer<SharingRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new SharingRig(em, new AdjustableClock())));
        }
    }

    /** What shows that a part got out. The spread of A1 is in the levels, its distance in the summary. */
    private static String marks(SharedResult result) {
        List<String> marks = new ArrayList<>();
        String text = result.toString();
        if (!result.strengths().isEmpty() || !result.differences().isEmpty()) {
            marks.add("SUMMARY");
        }
        if (text.matches("(?s).*counts=\\[[^\\]]*[1-9].*")) {
            marks.add("LEVELS");
        }
        if (text.contains("grund-des-teams") || text.contains("schritt-des-teams") || text.matches("(?s).*rating=Rating.*")) {
            marks.add("AGREED");
        }
        if (text.contains("massnahme-des-teams")) {
            marks.add("ACTIONS");
        }
        assertThat(text).as("whose an action is").doesNotContain("name-einer-person").doesNotContain("notiz-des-teams");
        if (text.contains("satz-einer-person")) {
            marks.add("REASONS");
        }
        return String.join(",", marks);
    }

    private enum State { SEALED, NEVER_SHARED, SHARED, LAST_DAY, OVER, ENDED, MOVED, DELETED }

    /** Roles × parts × states: exactly the shared parts come out, to the coordination of the region alone, while the share is alive. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyGetsAPartThatIsNotSharedWithThem(TestDatabase.Kind kind) {
        Map<String, Grant[]> people = new LinkedHashMap<>();
        people.put("coordinator", new Grant[] {new Grant(Role.COORDINATOR, Place.of(SharingRig.REGION))});
        people.put("other coordinator", new Grant[] {new Grant(Role.COORDINATOR, Place.of(SharingRig.ELSEWHERE))});
        people.put("own member", new Grant[] {new Grant(Role.INITIATIVE_MEMBER, Place.of(OpenedRunRig.LAB))});
        for (Role role : List.of(Role.EDITOR, Role.MODERATOR, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR, Role.MEMBER)) {
            people.put(role.name(), new Grant[] {Grant.everywhere(role)});
        }
        people.put("visitor", null);
        with(kind, rig -> {
            for (State state : State.values()) {
                for (Set<SharedPart> parts : subsets()) {
                    long run = in(rig, state, parts);
                    people.forEach((name, grants) -> {
                        rig.asks(grants);
                        String seen = seen(rig, run);
                        boolean alive = state == State.SHARED || state == State.LAST_DAY;
                        String expected = !name.equals("coordinator") || state == State.SEALED || state == State.NEVER_SHARED || state == State.DELETED ? "none"
                                : alive ? SharedPart.text(parts) : "no longer";
                        assertThat(seen).as(name + ", " + state + ", " + parts).isEqualTo(expected);
                        assertThat(rig.sharing.list()).as(name + ", " + state).hasSize(name.equals("coordinator") && alive ? 1 : 0);
                        if (!name.equals("own member") || state == State.DELETED) {
                            assertThatThrownBy(() -> rig.sharing.share(run, ALL, null)).isInstanceOf(NotFoundException.class);
                            assertThatThrownBy(() -> rig.sharing.end(run)).isInstanceOf(NotFoundException.class);
                            assertThatThrownBy(() -> rig.sharing.terms(run)).isInstanceOf(NotFoundException.class);
                        }
                    });
                    rig.home = SharingRig.REGION;
                    if (state != State.DELETED) {
                        rig.runs.delete(run);
                    }
                }
            }
        });
    }

    private static String seen(SharingRig rig, long run) {
        try {
            Optional<SharedResult> result = rig.sharing.view(run);
            return result.map(SharingTest::marks).orElse("no longer");
        } catch (NotFoundException e) {
            return "none";
        }
    }

    private static long in(SharingRig rig, State state, Set<SharedPart> parts) {
        long run = state == State.SEALED ? rig.runs.sealed() : rig.runs.opened();
        rig.runs.asMember();
        if (state == State.SEALED) {
            assertThatThrownBy(() -> rig.sharing.share(run, parts, null)).hasMessage("error.run.sealed");
            return run;
        }
        if (state != State.NEVER_SHARED) {
            rig.sharing.share(run, ALL, null);
            rig.sharing.share(run, parts, state == State.OVER || state == State.LAST_DAY ? LocalDate.now(rig.clock).plusDays(1) : null);
        }
        switch (state) {
            case LAST_DAY -> rig.clock.forward(Duration.ofDays(1));
            case OVER -> rig.clock.forward(Duration.ofDays(2));
            case ENDED -> rig.sharing.end(run);
            case MOVED -> rig.home = SharingRig.ELSEWHERE;
            case DELETED -> rig.runs.delete(run);
            default -> { }
        }
        return run;
    }

    private static List<Set<SharedPart>> subsets() {
        List<Set<SharedPart>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << SharedPart.values().length; bits++) {
            EnumSet<SharedPart> subset = EnumSet.noneOf(SharedPart.class);
            for (SharedPart part : SharedPart.values()) {
                if ((bits & 1 << part.ordinal()) != 0) {
                    subset.add(part);
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theRightToLookGoesOverWithTheRole(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.runs.opened();
            rig.sharing.share(run, SharedPart.BY_DEFAULT, null);
            Grant role = new Grant(Role.COORDINATOR, Place.of(SharingRig.REGION));
            rig.runs.as(20, role);
            assertThat(rig.sharing.view(run)).isPresent();
            rig.runs.as(21);
            assertThatThrownBy(() -> rig.sharing.view(run)).isInstanceOf(NotFoundException.class);
            rig.runs.as(20);
            assertThatThrownBy(() -> rig.sharing.view(run)).isInstanceOf(NotFoundException.class);
            assertThat(rig.sharing.list()).isEmpty();
            rig.runs.as(21, role);
            assertThat(rig.sharing.view(run)).isPresent();
            assertThat(rig.sharing.list()).extracting(offer -> offer.run().id()).containsExactly(run);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCoordinationIsToldWhenSomethingIsNewToItAndTheNoticeGoesWithTheShare(TestDatabase.Kind kind) {
        with(kind, rig -> {
            rig.grants.grant(new MemberId(20), Role.COORDINATOR, Place.of(SharingRig.REGION), Optional.empty());
            rig.grants.grant(new MemberId(30), Role.COORDINATOR, Place.of(SharingRig.ELSEWHERE), Optional.empty());
            long run = rig.runs.opened();
            rig.sharing.share(run, SharedPart.BY_DEFAULT, null);
            rig.sharing.share(run, SharedPart.BY_DEFAULT, null);
            rig.sharing.share(run, ALL, null);
            assertThat(rig.notices).extracting(Notice::to, Notice::path).containsExactly(org.assertj.core.groups.Tuple.tuple(new MemberId(20), "/selbstanalyse/geteilt/" + run));
            assertThat(rig.presenter.present(String.valueOf(run)).orElseThrow().audiences()).containsExactly(Audience.coordinatorsOf(SharingRig.REGION));
            rig.sharing.end(run);
            rig.sharing.end(run);
            assertThat(rig.presenter.present(String.valueOf(run))).isEmpty();
            rig.sharing.share(run, SharedPart.BY_DEFAULT, null);
            assertThat(rig.notices).hasSize(2);
            assertThat(rig.audited).containsExactly("runShared [" + run + ", Musterregion, SUMMARY,LEVELS]",
                    "runShared [" + run + ", Musterregion, SUMMARY,LEVELS,AGREED,ACTIONS,REASONS]", "runShareEnded [" + run + "]",
                    "runShared [" + run + ", Musterregion, SUMMARY,LEVELS]");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aShareOfNothingOrUntilADayThatIsOverOrWithNobodyIsRefused(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.runs.opened();
            assertThat(rig.sharing.terms(run)).isEqualTo(new SharingService.Terms(rig.runs.runs().own(run).head(), "Musterregion", false, false, SharedPart.BY_DEFAULT, null));
            assertThat(SharedPart.BY_DEFAULT).doesNotContain(SharedPart.AGREED, SharedPart.REASONS);
            assertThatThrownBy(() -> rig.sharing.share(run, Set.of(), null)).hasMessage("error.share.nothing");
            assertThatThrownBy(() -> rig.sharing.share(run, ALL, LocalDate.now(rig.clock).minusDays(1))).hasMessage("error.run.past");
            rig.home = new RegionId(99);
            assertThat(rig.sharing.terms(run).region()).isNull();
            assertThatThrownBy(() -> rig.sharing.share(run, ALL, null)).hasMessage("error.share.noRegion");
            assertThat(rig.notices).isEmpty();
        });
    }
}
