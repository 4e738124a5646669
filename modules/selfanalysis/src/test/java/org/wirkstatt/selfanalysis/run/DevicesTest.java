package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.selfanalysis.run.PlaceService.Written;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

/** One place on several devices, and a link in the wrong hands. */
class DevicesTest {

    private static final int HISTORIES = 60;

    private static void with(TestDatabase.Kind kind, Consumer<RunRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new RunRig(em, new AdjustableClock())));
        }
    }

    private static Way on(Way way, String key) {
        return way.on(new Way.Device(key, key.startsWith("phone") ? DeviceKind.PHONE : DeviceKind.COMPUTER));
    }

    /** The place of Ana, who began on her phone. */
    private static Way begun(RunRig rig, long run) {
        Way way = rig.link(run, "Ana");
        rig.asVisitor().places.begin(on(way, "phone"), "Ana");
        return way;
    }

    private static Written level(int level, String reason, long base, String page) {
        return new Written(Rating.level(level), reason, base, page);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsSentAgainAfterACutIsNeitherDoubledNorTakenForSomebodyElse(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way way = on(begun(rig, rig.started()), "phone");
            assertThat(rig.places.answer(way, "A1", level(1, null, 0, "page"))).isTrue();
            assertThat(rig.places.answer(way, "A1", level(1, null, 0, "page"))).isTrue();
            assertThat(rig.places.answer(way, "A1", level(1, null, 0, "other page"))).as("the same value").isTrue();
            assertThat(rig.places.answer(way, "A1", level(2, "neu", 0, "page"))).as("the answer to the first one was lost").isTrue();
            PlaceView view = rig.places.view(way);
            assertThat(view.answers()).containsOnlyKeys("A1");
            assertThat(view.answers().get("A1")).extracting("rating", "reason", "device").containsExactly(Rating.level(2), "neu", DeviceKind.PHONE);
            assertThat(view.others()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void twoDevicesThatDoNotKnowOfEachOtherKeepBothVersionsUntilThePersonChooses(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way way = begun(rig, rig.started());
            rig.places.answer(on(way, "phone"), "A1", level(1, "am Telefon", 0, "p"));
            rig.clock.forward(Duration.ofHours(1));
            assertThat(rig.places.answer(on(way, "desk"), "A1", level(2, "am Rechner", 0, "d"))).isFalse();
            PlaceView view = rig.places.view(way);
            assertThat(view.answers().get("A1")).extracting("reason", "device").containsExactly("am Telefon", DeviceKind.PHONE);
            PlaceView.Version other = view.others().get("A1").get(0);
            assertThat(other).extracting("rating", "reason", "device").containsExactly(Rating.level(2), "am Rechner", DeviceKind.COMPUTER);
            assertThat(Duration.between(view.answers().get("A1").savedAt(), other.savedAt())).isEqualTo(Duration.ofHours(1));
            assertThatThrownBy(() -> rig.places.finish(on(way, "phone"))).hasMessage("error.run.chooseFirst");
            long version = view.answers().get("A1").version();
            rig.places.answer(on(way, "third"), "A1", level(2, "dritte", 0, "t"));
            rig.places.choose(way, "A1", version, List.of(other.id()), other.id());
            view = rig.places.view(way);
            assertThat(view.answers().get("A1").reason()).isEqualTo("am Rechner");
            assertThat(view.others().get("A1")).extracting(PlaceView.Version::reason).as("came after the page was shown").containsExactly("dritte");
            long last = view.others().get("A1").get(0).id();
            assertThatThrownBy(() -> rig.places.choose(way, "A1", version, List.of(last), last)).as("the answer changed since").hasMessage("error.run.moved");
            rig.places.choose(way, "A1", view.answers().get("A1").version(), List.of(last), 0);
            assertThat(rig.places.view(way).others()).isEmpty();
            assertThat(rig.places.view(way).answers().get("A1").reason()).isEqualTo("am Rechner");
            rig.places.finish(on(way, "phone"));
        });
    }

    /** Devices write with what each of them last heard of, answers of the server get lost, the person chooses now and then. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void noVersionDisappearsThatThePersonDidNotSeeOrReplaceHerself(TestDatabase.Kind kind) {
        with(kind, rig -> {
            for (int seed = 0; seed < HISTORIES; seed++) {
                history(rig, seed);
            }
        });
    }

    private static void history(RunRig rig, int seed) {
        Random random = new Random(seed);
        Way way = begun(rig, rig.started());
        long[] known = new long[3];
        List<Set<String>> wrote = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (int step = 0; step < 14; step++) {
            int device = random.nextInt(3);
            Set<String> before = visible(rig, way);
            PlaceView.Said there = rig.places.view(way).answers().get("A1");
            String value = seed + "-" + step;
            try {
                rig.places.answer(on(way, "device " + device), "A1", level(1 + random.nextInt(2), value, known[device], "page " + device));
            } catch (InvalidRunException full) {
                assertThat(before).hasSize(6);
                chooseOne(rig, way);
                continue;
            }
            wrote.get(device).add(value);
            Set<String> after = visible(rig, way);
            assertThat(after).as("seed %s step %s", seed, step).contains(value);
            before.removeAll(after);
            if (there != null && there.version() == known[device]) {
                before.remove(there.reason());
            }
            assertThat(wrote.get(device)).as("seed %s step %s: gone without having been seen", seed, step).containsAll(before);
            if (random.nextInt(3) > 0) {
                known[device] = rig.places.view(way).answers().get("A1").version();
            }
            if (random.nextInt(6) == 0) {
                chooseOne(rig, way);
            }
        }
    }

    private static Set<String> visible(RunRig rig, Way way) {
        PlaceView view = rig.places.view(way);
        Set<String> visible = view.others().getOrDefault("A1", List.of()).stream().map(PlaceView.Version::reason).collect(Collectors.toSet());
        if (view.answers().containsKey("A1")) {
            visible.add(view.answers().get("A1").reason());
        }
        return visible;
    }

    private static void chooseOne(RunRig rig, Way way) {
        PlaceView view = rig.places.view(way);
        List<Long> shown = new ArrayList<>(view.others().getOrDefault("A1", List.of()).stream().map(PlaceView.Version::id).toList());
        rig.places.choose(way, "A1", view.answers().get("A1").version(), shown, shown.isEmpty() ? 0 : shown.get(0));
        assertThat(rig.places.view(way).others()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoeverInvitedSeesOnHowManyDevicesALinkIsUsedAndNothingElse(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            Way way = begun(rig, run);
            rig.places.view(way);
            assertThat(line(rig, run)).as("a device that brings no mark is not counted").extracting("devices", "usedOn").containsExactly(1, null);
            rig.forward(2);
            rig.asVisitor().places.view(on(way, "desk"));
            rig.places.view(on(way, "desk"));
            RunView.SeatLine line = line(rig, run);
            assertThat(line.devices()).isEqualTo(2);
            assertThat(line.usedOn()).isEqualTo(java.time.LocalDate.ofInstant(rig.clock.instant(), java.time.ZoneOffset.UTC));
            assertThat(rig.asVisitor().places.view(way).devices()).as("the person sees it too").isEqualTo(2);
            Way other = begun(rig, run);
            assertThat(rig.repository.devices(rig.repository.seatByHash(org.wirkstatt.selfanalysis.Fingerprint.of(other.secret())).orElseThrow()))
                    .noneMatch(device -> device.hasKey(org.wirkstatt.selfanalysis.Fingerprint.of("phone")));
            rig.forward(89);
            rig.deviceRetention.apply(rig.clock.instant().minus(Duration.ofDays(90)));
            assertThat(line(rig, run).devices()).isEqualTo(1);
        });
    }

    private static RunView.SeatLine line(RunRig rig, long run) {
        return rig.asMember(1).runs.view(run).seats().get(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLinkCanBeEndedAfterSomebodyBeganAndTheAnswersStaySealed(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            Way way = begun(rig, run);
            rig.places.answer(on(way, "phone"), "A1", level(1, "geheim", 0, null));
            long seat = line(rig, run).id();
            rig.as(9);
            assertThatThrownBy(() -> rig.team.endLink(run, seat)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> rig.team.renewLink(run, seat)).isInstanceOf(NotFoundException.class);
            rig.asMember(2).team.endLink(run, seat);
            rig.team.endLink(run, seat);
            assertThat(rig.audited).filteredOn("linkEnded"::equals).hasSize(1);
            assertThat(line(rig, run)).extracting("inForce", "begun").containsExactly(false, true);
            rig.asVisitor();
            for (Way ended : List.of(way, on(way, "phone"))) {
                assertThatThrownBy(() -> rig.places.view(ended)).isInstanceOf(LinkEndedException.class);
                assertThatThrownBy(() -> rig.places.answer(ended, "A1", level(2, null, 0, null))).isInstanceOf(LinkEndedException.class);
                assertThatThrownBy(() -> rig.meetings.view(ended)).isInstanceOf(LinkEndedException.class);
            }
            long own = rig.asMember(1).runs.view(run).seats().get(0).id();
            assertThatThrownBy(() -> rig.team.endLink(run, own)).as("the place of an account").isInstanceOf(NotFoundException.class);
            Way fresh = renewed(rig, run, seat);
            rig.asVisitor();
            assertThat(rig.places.view(on(fresh, "phone")).answers().get("A1").reason()).isEqualTo("geheim");
            rig.places.answer(on(fresh, "phone"), "A1", level(2, "weiter", 1, null));
            rig.places.finish(on(fresh, "phone"));
            rig.forward(91);
            rig.deviceRetention.apply(rig.clock.instant().minus(Duration.ofDays(90)));
            assertThatThrownBy(() -> rig.places.view(way)).as("after that nobody remembers it").isInstanceOf(NotFoundException.class);
        });
    }

    private static Way renewed(RunRig rig, long run, long seat) {
        String link = rig.asMember(1).team.renewLink(run, seat);
        return Way.byLink(link.substring(link.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoeverMakesANewLinkReadsNothingWithItAndTakesNothingAway(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            Way way = begun(rig, run);
            rig.places.view(on(way, "owner who looked"));
            rig.places.answer(on(way, "phone"), "A1", level(1, "geheim", 0, null));
            rig.places.finish(on(way, "phone"));
            Way fresh = renewed(rig, run, line(rig, run).id());
            for (Way try1 : List.of(fresh, on(fresh, "owner"), on(fresh, "owner who looked"))) {
                rig.asVisitor();
                PlaceView view = rig.places.view(try1);
                assertThat(view).extracting("closedHere", "finished", "name").containsExactly(true, false, null);
                assertThat(view.toString()).doesNotContain("geheim").doesNotContain("Ana");
                assertThatThrownBy(() -> rig.places.goOn(try1)).hasMessage("error.run.otherDevice");
                assertThatThrownBy(() -> rig.places.begin(try1, "Ich")).hasMessage("error.run.otherDevice");
                assertThatThrownBy(() -> rig.places.answer(try1, "A1", level(2, null, 0, null))).hasMessage("error.run.otherDevice");
                assertThatThrownBy(() -> rig.places.choose(try1, "A1", 1, List.of(), 0)).hasMessage("error.run.otherDevice");
                assertThatThrownBy(() -> rig.places.finish(try1)).hasMessage("error.run.otherDevice");
                assertThatThrownBy(() -> rig.places.leave(try1)).hasMessage("error.run.otherDevice");
            }
            assertThat(rig.deviceData.export(new MemberId(1)).toString() + rig.data.export(new MemberId(1))).doesNotContain("geheim");
            assertThat(rig.asMember(1).runs.view(run).finished()).isEqualTo(1);
            assertThat(rig.asVisitor().places.view(on(fresh, "phone")).finished()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewLinkForAPlaceThatNobodyBeganOpensAnywhere(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            rig.link(run, "Ben");
            Way fresh = renewed(rig, run, line(rig, run).id());
            rig.asVisitor().places.begin(on(fresh, "phone"), "Ben");
            assertThat(rig.places.view(on(fresh, "desk")).closedHere()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterTheOpeningALinkEndsTooAndNothingSaysAnyMoreFromWhereAnAnswerCame(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            Way way = begun(rig, run);
            rig.places.answer(on(way, "phone"), "A1", level(1, null, 0, "p"));
            rig.places.finish(on(way, "phone"));
            rig.asMember(1).answerAs(Way.toRun(run), "A1", "2", null);
            rig.places.finish(Way.toRun(run));
            rig.runs.open(run);
            rig.repository.flush();
            rig.repository.em.clear();
            assertThat(rig.meetings.view(way)).isPresent();
            assertThat(rig.places.view(way).answers().get("A1").device()).isEqualTo(DeviceKind.OTHER);
            rig.team.endLink(run, line(rig, run).id());
            assertThatThrownBy(() -> rig.meetings.view(way)).isInstanceOf(LinkEndedException.class);
            assertThat(rig.meetings.view(Way.toRun(run)).orElseThrow().people()).isEqualTo(2);
        });
    }

    @Test
    void devicesAreToldApartAsCoarselyAsPossible() {
        assertThat(DeviceKind.of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148")).isEqualTo(DeviceKind.PHONE);
        assertThat(DeviceKind.of("Mozilla/5.0 (Linux; Android 14; Pixel) Chrome/120 Mobile Safari")).isEqualTo(DeviceKind.PHONE);
        assertThat(DeviceKind.of("Mozilla/5.0 (Linux; Android 14; SM-X200) Chrome/120 Safari")).isEqualTo(DeviceKind.TABLET);
        assertThat(DeviceKind.of("Mozilla/5.0 (X11; Linux x86_64) Firefox/128")).isEqualTo(DeviceKind.COMPUTER);
        assertThat(DeviceKind.of(null)).isEqualTo(DeviceKind.OTHER);
    }
}
