package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirkstatt.search.index.TestPortal.MATERIAL;
import static org.wirkstatt.search.index.TestPortal.REGION;
import static org.wirkstatt.search.index.TestPortal.material;
import static org.wirkstatt.search.index.TestPortal.thing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.index.GoldenReport.Lost;
import org.wirkstatt.search.index.GoldenReport.Note;
import org.wirkstatt.search.index.GoldenReport.Reason;
import org.wirkstatt.search.index.TestPortal;

/** Real indexes in a folder, built anew while a module fails, a thing changes or the editors' list asks. */
class GoldenQuestionsTest {

    private static final Audience INTERNAL = new Audience("role:COORDINATOR");

    @TempDir
    Path data;
    private TestPortal portal;
    private Path list;

    @BeforeEach
    void fill() {
        portal = new TestPortal(data);
        list = data.resolve("golden-questions.csv");
        portal.examination = new GoldenQuestions(list, new SearchService(portal.index, portal.contributors, portal.user()), portal.contributors, portal.clock());
        portal.save(material("1", "Problembaum", "Ursachen und Folgen eines Problems."));
        portal.save(material("2", "Leitfaden: Schulen gewinnen", "Anrufen, einladen, danken."));
        portal.save(thing(REGION, "trier", "MINT-Region Trier", Set.of(Audience.PUBLIC), List.of(), Map.of(), "Netzwerk an der Mosel."));
        portal.follow();
        portal.rebuild();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private long found(String text) {
        return new SearchService(portal.index, portal.contributors, portal.user()).search(SearchRequest.of(text)).total();
    }

    private void list(String... lines) throws IOException {
        Files.write(list, List.of(lines));
    }

    private long generations() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("index"))) {
            return files.filter(Files::isDirectory).count();
        }
    }

    @Test
    void anIndexThatAnswersEveryTitleTakesOver() throws Exception {
        portal.rebuild();

        assertThat(portal.report().passed()).isTrue();
        assertThat(portal.report().asked()).isEqualTo(3);
        assertThat(portal.isWaiting()).isFalse();
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void anIndexThatLacksThingsOfAFailingModuleDoesNotAnswer() throws Exception {
        portal.failing.add("trier");
        portal.rebuild();

        assertThat(portal.report().lost()).containsExactly(new Lost("MINT-Region Trier", REGION, "/x/trier", 1, false));
        assertThat(found("Trier")).isEqualTo(1);
        assertThat(portal.isWaiting()).isTrue();
        assertThat(generations()).isEqualTo(2);
    }

    @Test
    void theRefusedIndexAnswersWhenSomebodyDecidesSoWithEverythingThatCameMeanwhile() throws Exception {
        portal.failing.add("trier");
        portal.rebuild();
        portal.save(material("3", "Stakeholderanalyse", "Wer ist wichtig?"));
        portal.delete(new ContentRef(MATERIAL, "1"));
        portal.switchAnyway();

        assertThat(portal.isWaiting()).isFalse();
        assertThat(found("Trier")).isZero();
        assertThat(found("Stakeholderanalyse")).isEqualTo(1);
        assertThat(found("Problembaum")).isZero();
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void theRefusedIndexFollowsChangesSoThatNothingDeletedStaysInIt() throws Exception {
        portal.failing.add("trier");
        portal.rebuild();
        portal.delete(new ContentRef(MATERIAL, "1"));
        portal.follow();

        // nothing is left to be read from the log when it takes over
        portal.things.clear();
        portal.switchAnyway();
        assertThat(found("Problembaum")).isZero();
        assertThat(found("Leitfaden")).isEqualTo(1);
    }

    @Test
    void aRefusedIndexIsNotBuiltAgainByItselfButOnRequest() throws Exception {
        portal.failing.add("trier");
        portal.rebuild();
        portal.keepRebuildsWaiting();
        portal.pulse();
        assertThat(portal.background).isEmpty();

        Files.createFile(data.resolve("index/rebuild-requested"));
        portal.pulse();
        portal.failing.clear();
        portal.background.get(0).run();
        assertThat(portal.report().passed()).isTrue();
        assertThat(portal.isWaiting()).isFalse();
        assertThat(found("Trier")).isEqualTo(1);
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void afterARestartTheOldIndexAnswersAndTheRefusedOneIsGone() throws Exception {
        portal.failing.add("trier");
        portal.rebuild();
        portal.close();
        portal = new TestPortal(data, portal, MATERIAL, REGION);
        portal.follow();

        assertThat(found("Trier")).isEqualTo(1);
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedOrRenamedDuringTheWalkIsNotMissed() {
        portal.duringWalk = () -> {
            portal.things.remove(new ContentRef(MATERIAL, "1"));
            portal.things.put(new ContentRef(MATERIAL, "2"), material("2", "Anders", "Ganz anders."));
        };
        portal.rebuild();

        assertThat(portal.report().lost()).isEmpty();
        assertThat(portal.isWaiting()).isFalse();
    }

    @Test
    void aThingThatIsNotForEverybodyIsAskedAsItsReadersAndNotNamed() {
        portal.save(thing(MATERIAL, "9", "Vertrauliches Protokoll", Set.of(INTERNAL), List.of(), Map.of(), "Nur für uns."));
        portal.follow();
        portal.failing.add("9");
        portal.rebuild();

        assertThat(portal.report().lost()).containsExactly(new Lost("", MATERIAL, "", 1, false));
    }

    @Test
    void aLineOfTheListHoldsTheOldIndexUntilItsThingIsThere() throws Exception {
        list("# Fragen der Redaktion", "", "Netzwerk Mosel;/x/trier;1", "Ursachen; /x/1 ");
        // what tells the question from the title is gone: the title alone would pass
        portal.things.put(new ContentRef(REGION, "trier"), thing(REGION, "trier", "MINT-Region Trier", Set.of(Audience.PUBLIC), List.of(), Map.of(), "Verbund."));
        portal.rebuild();
        assertThat(portal.report().lost()).containsExactly(new Lost("Netzwerk Mosel", REGION, "/x/trier", 1, true));
        assertThat(found("Mosel")).isEqualTo(1);

        portal.things.put(new ContentRef(REGION, "trier"), thing(REGION, "trier", "MINT-Region Trier", Set.of(Audience.PUBLIC), List.of(), Map.of(), "Netzwerk, Mosel."));
        portal.rebuild();
        assertThat(portal.report().passed()).isTrue();
        assertThat(portal.isWaiting()).isFalse();
    }

    @Test
    void brokenLinesAndThoseThatNeitherIndexAnswersAreToldAndHinderNothing() throws Exception {
        list("ohne Ziel", "Netzwerk;/x/trier;0", "Netzwerk;/x/trier;99", ";/x/trier", "Einhorn;/x/1", "Mosel;/x/trier");
        portal.rebuild();

        assertThat(portal.report().passed()).isTrue();
        assertThat(portal.report().asked()).isEqualTo(4);
        assertThat(portal.report().notes()).containsExactly(new Note(1, "ohne Ziel", Reason.FORM), new Note(2, "Netzwerk;/x/trier;0", Reason.PLACES),
                new Note(3, "Netzwerk;/x/trier;99", Reason.PLACES), new Note(4, ";/x/trier", Reason.FORM), new Note(5, "Einhorn", Reason.UNANSWERED));
    }

    @Test
    void aListThatCannotBeReadIsToldAndHindersNothing() throws Exception {
        Files.createDirectory(list);
        portal.rebuild();

        assertThat(portal.report().notes()).extracting(Note::reason).containsExactly(Reason.FILE);
        assertThat(portal.isWaiting()).isFalse();
    }

    @Test
    void thingsOfAModuleThatIsOffAreNotAsked() {
        portal.off.add(REGION);
        portal.rebuild();

        assertThat(portal.report().asked()).isEqualTo(2);
    }

    @Test
    void ofALargeTypeSomeTitlesAreAsked() {
        for (int i = 100; i < 300; i++) {
            portal.save(material(String.valueOf(i), "Handreichung " + (char) ('A' + i % 26) + i, "Text " + i));
        }
        portal.follow();
        portal.rebuild();

        assertThat(portal.report().asked()).isEqualTo(GoldenQuestions.OF_A_TYPE + 1);
    }
}
