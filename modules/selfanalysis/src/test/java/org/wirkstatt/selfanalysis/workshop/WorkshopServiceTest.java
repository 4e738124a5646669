package org.wirkstatt.selfanalysis.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.form.FormRefusedException;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.selfanalysis.run.InvalidRunException;
import org.wirkstatt.selfanalysis.run.RunRig;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class WorkshopServiceTest {

    private static final AdjustableClock CLOCK = new AdjustableClock();

    private static void with(TestDatabase.Kind kind, BiConsumer<RunRig, WorkshopService> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> {
                RunRig rig = new RunRig(em, CLOCK);
                WorkshopService service = new WorkshopService();
                service.workshops = new WorkshopRepository();
                service.workshops.em = em;
                service.rooms = rig.rooms;
                service.catalogues = rig.catalogues;
                service.clock = CLOCK;
                service.client = new ClientAddress() {
                    @Override
                    public Optional<String> text() {
                        return Optional.of("192.0.2.7");
                    }

                    @Override
                    public String network() {
                        return "192.0.2.7";
                    }
                };
                work.accept(rig, service);
            });
        }
    }

    private static WorkshopView wall(RunRig rig, WorkshopService service, long run) {
        return service.view(Way.toRun(run)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoReadsTheCodeTakesPartAndEverybodyElseGetsNoPlace(TestDatabase.Kind kind) {
        with(kind, (rig, service) -> {
            long run = rig.started();
            assertThat(service.view(Way.toRun(run))).isEmpty();
            service.start(run);
            String code = wall(rig, service, run).code();
            assertThat(code).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
            service.start(run);
            assertThat(wall(rig, service, run).code()).as("a second start, as of a reload, changes nothing").isEqualTo(code);
            rig.asVisitor();
            assertThatThrownBy(() -> service.enter("2222-2222", "", Map.of(), Locale.GERMAN)).hasMessage("error.workshop.code");
            assertThatThrownBy(() -> service.enter(null, "", Map.of(), Locale.GERMAN)).hasMessage("error.workshop.code");
            assertThatThrownBy(() -> service.enter("<script>", "", Map.of(), Locale.GERMAN)).hasMessage("error.workshop.code");
            assertThatThrownBy(() -> service.start(run)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.unfold(run, "A1")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.view(Way.toRun(run))).isInstanceOf(NotFoundException.class);
            Way guest = service.enter(" " + code.toLowerCase(Locale.ROOT).replace("-", " "), null, Map.of(), Locale.GERMAN);
            WorkshopView phone = service.view(guest).orElseThrow();
            assertThat(phone.code()).as("the code is for the wall").isNull();
            assertThat(phone.room().people()).isEqualTo(1);
            assertThat(service.enter(code, null, Map.of(run, guest), Locale.GERMAN)).as("the same browser again").isEqualTo(guest);
            assertThat(service.enter(code, "Ana", Map.of(), Locale.GERMAN)).as("another phone").isNotEqualTo(guest);
            rig.asMember(1);
            assertThat(service.enter(code, null, Map.of(), Locale.GERMAN)).as("a member of the team keeps the own place").isEqualTo(Way.toRun(run));
            assertThat(wall(rig, service, run).room().people()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCodeEndsAfterTwoHoursWithANewOneWithTheWorkshopAndWithTheOpening(TestDatabase.Kind kind) {
        with(kind, (rig, service) -> {
            long run = rig.started();
            service.start(run);
            String first = wall(rig, service, run).code();
            service.renewCode(run);
            String second = wall(rig, service, run).code();
            assertThat(second).isNotEqualTo(first);
            refused(rig, service, first);
            CLOCK.forward(RoomCode.HOLDS.minusSeconds(1));
            rig.asVisitor();
            Way late = service.enter(second, "Spät", Map.of(), Locale.GERMAN);
            CLOCK.forward(Duration.ofSeconds(1));
            refused(rig, service, second);
            rig.asMember(1);
            assertThat(wall(rig, service, run).code()).isNull();
            assertThat(wall(rig, service, run).running()).as("who is in the room stays there").isTrue();
            rig.asVisitor().answerAs(late, "A1", "1", null);
            rig.asMember(2);
            service.renewCode(run);
            String third = wall(rig, service, run).code();
            service.end(run);
            refused(rig, service, third);
            rig.asMember(1);
            assertThat(wall(rig, service, run).running()).isFalse();
            assertThatThrownBy(() -> service.show(run, "R1")).hasMessage("error.workshop.over");
            service.start(run);
            assertThat(wall(rig, service, run).running()).as("taken up again").isTrue();
        });
    }

    private static void refused(RunRig rig, WorkshopService service, String code) {
        rig.asVisitor();
        assertThatThrownBy(() -> service.enter(code, "", Map.of(), Locale.GERMAN)).hasMessage("error.workshop.code");
        rig.asMember(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theRoomIsLedOnStepByStepAndWhoSeesAnOldPageUnfoldsNothing(TestDatabase.Kind kind) {
        with(kind, (rig, service) -> {
            long run = rig.started();
            service.start(run);
            String code = wall(rig, service, run).code();
            rig.asVisitor();
            Way ana = service.enter(code, "Ana", Map.of(), Locale.GERMAN);
            Way ben = service.enter(code, "Ben", Map.of(), Locale.GERMAN);
            String before = service.view(ana).orElseThrow().step();
            rig.answerAs(ana, "A1", "1", null);
            rig.answerAs(ben, "A1", "2", null);
            assertThat(service.view(ben).orElseThrow().room().answered()).isEqualTo(2);
            assertThat(service.view(ana).orElseThrow().step()).as("phones stay where they are while others answer").isEqualTo(before);
            rig.asMember(1);
            service.show(run, "R1");
            assertThatThrownBy(() -> service.unfold(run, "A1")).hasMessage("error.workshop.moved");
            assertThatThrownBy(() -> service.unfold(run, "R1")).hasMessage("error.workshop.tooFew");
            assertThatThrownBy(() -> service.show(run, "Z9")).isInstanceOf(NotFoundException.class);
            service.show(run, "A1");
            service.unfold(run, "A1");
            service.unfold(run, "A1");
            assertThat(service.view(ana).orElseThrow().step()).isNotEqualTo(before);
            assertThat(wall(rig, service, run).room().itemUnfolded()).isTrue();
            service.end(run);
            rig.openRun(run);
            assertThat(wall(rig, service, run).running()).isFalse();
            assertThatThrownBy(() -> service.start(run)).isInstanceOf(InvalidRunException.class).hasMessage("error.run.opened");
            rig.deleteRun(run);
            assertThat(service.workshops.ofRun(run)).as("goes with the run").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneNetworkMayTryTwoHundredCodesAnHour(TestDatabase.Kind kind) {
        with(kind, (rig, service) -> {
            rig.asVisitor();
            for (int i = 0; i < RoomCode.TRIES_AN_HOUR; i++) {
                assertThatThrownBy(() -> service.enter("ABCD-EFGH", "", Map.of(), Locale.GERMAN)).hasMessage("error.workshop.code");
            }
            assertThatThrownBy(() -> service.enter("ABCD-EFGH", "", Map.of(), Locale.GERMAN)).isInstanceOf(FormRefusedException.class);
            CLOCK.forward(Duration.ofMinutes(61));
            assertThatThrownBy(() -> service.enter("ABCD-EFGH", "", Map.of(), Locale.GERMAN)).hasMessage("error.workshop.code");
        });
    }

    /** The arithmetic of decision 0023: two hours, ten codes, 10,000 networks that guess all the time. */
    @Test
    void aCodeIsNotGuessedWithinItsLifetime() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            codes.add(RoomCode.fresh());
        }
        assertThat(codes).hasSize(20_000);
        assertThat(codes.stream().flatMapToInt(String::chars).distinct().count()).isEqualTo(32);
        double guesses = 10_000.0 * RoomCode.TRIES_AN_HOUR * RoomCode.HOLDS.toHours();
        assertThat(10 * guesses / Math.pow(32, 8)).isLessThan(4e-5);
    }
}
