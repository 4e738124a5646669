package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.edition.PublishedSample;
import org.wirkstatt.selfanalysis.result.Comparison;
import org.wirkstatt.selfanalysis.result.Result;
import org.wirkstatt.selfanalysis.result.ResultSamples;
import org.wirkstatt.selfanalysis.result.ResultService;
import org.wirkstatt.selfanalysis.result.ResultSheet;
import org.wirkstatt.selfanalysis.result.ResultSheets;
import org.wirkstatt.selfanalysis.result.pdf.ResultPdf;
import org.wirkstatt.selfanalysis.result.xlsx.ResultWorkbook;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

/** A result beside earlier runs of the same project: who sees it, and what never changes it. */
class EarlierRunsTest {

    private static void with(TestDatabase.Kind kind, Consumer<RunRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new RunRig(em, new AdjustableClock())));
        }
    }

    private static ResultService results(RunRig rig) {
        return ResultSamples.service(rig.meetings, rig.catalogues);
    }

    /** A run of member 1 and somebody with a link; opened. @return the way of the one with the link */
    private static Way opened(RunRig rig, String level) {
        long run = rig.started();
        Way guest = rig.link(run, "Gast");
        rig.asVisitor();
        rig.answerAs(guest, "A1", level, null);
        rig.places.finish(guest);
        rig.asMember(1);
        rig.answerAs(Way.toRun(run), "A1", level, "Grund " + level);
        rig.places.finish(Way.toRun(run));
        rig.runs.open(run);
        rig.repository.flush();
        rig.forward(30);
        return guest;
    }

    private static long number(RunRig rig, Way guest) {
        return rig.access.seat(guest).run().id();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void membersSeeEarlierRunsOfTheProjectAndPeopleWithALinkOnlyTheirOwn(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way first = opened(rig, "1");
            rig.started();
            Way second = opened(rig, "2");
            long now = number(rig, second);
            Result member = rig.asMember(2) == rig ? results(rig).find(Way.toRun(now)).orElseThrow() : null;
            assertThat(member.earlier()).as("not the one that is still sealed").hasSize(1);
            assertThat(member.earlier().get(0).earlier().id()).isEqualTo(number(rig, first));
            assertThat(member.earlier().get(0).pairs()).containsExactly(new Comparison.Pair("A1", 2, "A1", 1, false));
            rig.asVisitor();
            assertThat(results(rig).find(second).orElseThrow().earlier()).isEmpty();
            assertThat(results(rig).find(first).orElseThrow().earlier()).isEmpty();
            assertThat(results(rig).find(second).orElseThrow().view()).isEqualTo(member.view());
            rig.asMember(1);
            assertThat(results(rig).find(Way.toRun(number(rig, first))).orElseThrow().earlier()).as("nothing of later runs").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyElseGetsAResultAndASealedOneIsThereForNobody(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way guest = opened(rig, "1");
            long run = number(rig, guest);
            long sealed = rig.started();
            assertThat(results(rig).find(Way.toRun(sealed))).isEmpty();
            for (Grant grant : new Grant[] {new Grant(Role.COORDINATOR, Place.of(new RegionId(7))), Grant.everywhere(Role.ADMINISTRATOR), Grant.everywhere(Role.PROGRAMME_MANAGER),
                new Grant(Role.INITIATIVE_MEMBER, Place.of(RunRig.OTHER))}) {
                rig.as(9, grant);
                assertThatThrownBy(() -> results(rig).find(Way.toRun(run))).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> results(rig).find(Way.toRun(sealed))).isInstanceOf(NotFoundException.class);
            }
            rig.asVisitor();
            assertThatThrownBy(() -> results(rig).find(Way.toRun(run))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> results(rig).find(Way.byLink("geraten"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> Way.of("7 or 1=1", null)).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void neitherNewEditionsNorLaterRunsChangeAResultThatWasShown(TestDatabase.Kind kind) {
        with(kind, rig -> {
            opened(rig, "1");
            Way guest = opened(rig, "2");
            long run = number(rig, guest);
            rig.asMember(1);
            ResultSheet sheet = sheet(rig, run);
            byte[] pdf = new ResultPdf(ResultSamples.LABELS).of(sheet);
            for (String edition : new String[] {"small-2", "small-3", "small-4"}) {
                PublishedSample.publish(rig.catalogues, edition);
                opened(rig, "1");
                rig.asMember(1);
                assertThat(sheet(rig, run)).isEqualTo(sheet);
                assertThat(new ResultPdf(ResultSamples.LABELS).of(sheet(rig, run))).as("byte for byte").isEqualTo(pdf);
            }
            Optional<RunHead> last = rig.runs.list().stream().findFirst();
            assertThat(last.orElseThrow().edition()).isEqualTo("small-4");
            Result latest = results(rig).find(Way.toRun(last.get().id())).orElseThrow();
            assertThat(latest.earlier()).extracting(c -> c.earlier().edition()).containsExactly("small-3", "small-2", "small-1", "small-1");
            assertThat(latest.earlier()).allSatisfy(c -> assertThat(c.pairs()).extracting(Comparison.Pair::item).containsExactly("A1"));
        });
    }

    private static ResultSheet sheet(RunRig rig, long run) {
        return new ResultSheets(ResultSamples.LABELS).sheet(results(rig).find(Way.toRun(run)).orElseThrow(), Locale.GERMAN);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void noNameOfAPersonIsInAnyForm(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way guest = opened(rig, "1");
            rig.asMember(1);
            ResultSheet sheet = sheet(rig, number(rig, guest));
            assertThat(sheet.toString()).contains("Grund 1").doesNotContain("Person 1").doesNotContain("Wer").doesNotContain("Gast");
            String files = text(new ResultPdf(ResultSamples.LABELS).of(sheet)) + ResultSamples.parts(new ResultWorkbook(ResultSamples.LABELS).of(sheet), "");
            assertThat(files).contains("Grund 1").doesNotContain("Person 1").doesNotContain("Gast");
        });
    }

    private static String text(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document) + document.getDocumentInformation().getCOSObject();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
