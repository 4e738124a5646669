package org.wirkstatt.selfanalysis.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.run.TeamView;

class ResultSheetsTest {

    private static final Catalogue SHIPPED = ResultSamples.shipped();

    private static ResultSheet sheet(Result result, Locale locale) {
        return new ResultSheets(ResultSamples.LABELS).sheet(result, locale);
    }

    private static TeamView.Line line(int i, List<Integer> levels, String agreed, String step) {
        return ResultSamples.line(SHIPPED.criteria().get(i).id(), 5, 4, levels, List.of(), agreed, null, step);
    }

    @Test
    void aResultHasThreeOfEachAtMostAndWrittenStepsComeFirst() {
        Result result = ResultSamples.result(SHIPPED, 5, i -> line(i, i % 3 == 0 ? List.of(4, 4, 4, 4, 3) : i % 3 == 1 ? List.of(1, 1, 4, 4, 4) : List.of(1, 1, 1, 2, 2), null,
                i == 7 ? "Sieben" : i == 2 ? "Zwei" : null));
        Highlights highlights = Highlights.of(result.view());
        assertThat(highlights.strengths()).hasSize(3);
        assertThat(highlights.differences()).hasSize(3).allSatisfy(line -> assertThat(line.spread().distance()).isGreaterThan(1));
        assertThat(highlights.steps()).hasSize(3).extracting(Highlights.Step::written).containsExactly(true, true, false);
        assertThat(sheet(result, Locale.GERMAN).steps()).extracting(item -> item.head().text()).startsWith("Zwei", "Sieben");
        assertThat(highlights.more()).isZero();
        Result many = ResultSamples.result(SHIPPED, 5, i -> line(i, List.of(1, 2), null, "Schritt " + i));
        assertThat(Highlights.of(many.view()).steps()).hasSize(3).allMatch(Highlights.Step::written);
        assertThat(Highlights.of(many.view()).more()).isEqualTo(21);
    }

    @Test
    void theSentenceBesideThePictureIsMadeOfTheData() {
        Result mixed = ResultSamples.result(SHIPPED, 5, i -> line(i, i == 0 ? List.of(1, 4) : i == 1 ? List.of() : i < 5 ? List.of(4, 4) : List.of(2, 2), null, null));
        assertThat(sheet(mixed, Locale.GERMAN).sentence()).isEqualTo("Von 24 Kriterien stehen 3 auf der höchsten Stufe und eines auf der niedrigsten; eines ist noch offen. "
                + "Am weitesten auseinander liegen die Einschätzungen bei „A1 Ziele und Wirkungslogik“: von Stufe 1 bis Stufe 4.");
        assertThat(sheet(mixed, Locale.ENGLISH).sentence()).isEqualTo("Of 24 criteria, 3 are on the highest level and one on the lowest; one is still open. "
                + "The answers differ most at “A1 Aims and impact logic”: from level 1 to level 4.");
        Result agreed = ResultSamples.result(SHIPPED, 5, i -> line(i, List.of(2, 2), null, null));
        assertThat(sheet(agreed, Locale.GERMAN).sentence()).isEqualTo("Von 24 Kriterien steht keines auf der höchsten Stufe und keines auf der niedrigsten; alle haben eine Stufe. "
                + "Wo mindestens zwei Personen eine Stufe gewählt haben, sind sich alle einig.");
        Result alone = ResultSamples.result(Samples.catalogue("small-1"), 1,
                i -> ResultSamples.line(Samples.catalogue("small-1").criteria().get(i).id(), 1, 2, List.of(2), List.of(), null, null, null));
        assertThat(sheet(alone, Locale.ENGLISH).sentence()).isEqualTo("Of 4 criteria, 4 are on the highest level and none on the lowest; all have a level. "
                + "One person answered; there are differences from two on.");
    }

    @Test
    void everyPictureIsToldInWords() {
        ResultSheet sheet = sheet(ResultSamples.result(SHIPPED, 5, i -> line(i, List.of(1, 2, 2), i == 0 ? "3" : i == 1 ? "CANNOT_SAY" : null, null)), Locale.GERMAN);
        assertThat(sheet.rows().get(0).picture()).isEqualTo("Stufe 3. 3 Personen haben eine Stufe gewählt, von 1 bis 2; je zwei liegen im Durchschnitt 0,7 Stufen auseinander.");
        assertThat(sheet.rows().get(1).state()).isEqualTo("Kann ich nicht einschätzen");
        assertThat(sheet.rows().get(2).state()).isEqualTo("Mitte: Stufe 2");
        assertThat(sheet.rows().get(1).ladder().bars()).noneMatch(Ladder.Bar::on);
    }

    @Test
    void whatTheTeamWroteStandsBesideItsCriterion() {
        ResultSheet sheet = sheet(ResultSamples.result(SHIPPED, 5, i -> line(i, List.of(1, 2), i == 4 ? "2" : null, i == 5 ? "Los" : null)), Locale.GERMAN);
        assertThat(sheet.agreements()).extracting(ResultSheet.Row::key).containsExactly(SHIPPED.criteria().get(4).id(), SHIPPED.criteria().get(5).id());
        assertThat(sheet.groups()).hasSize(3).allSatisfy(group -> assertThat(group.rows()).isNotEmpty());
    }
}
