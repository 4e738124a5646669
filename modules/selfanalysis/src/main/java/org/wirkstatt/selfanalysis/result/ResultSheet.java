package org.wirkstatt.selfanalysis.result;

import java.util.List;

import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.TeamView;

/**
 * A result in words, in the language of the reader. It has no names of people.
 *
 * @param language of the reader, BCP 47
 * @param opened day on which the run was opened
 * @param anonymity what can be known of people in it, in one sentence
 * @param more how many further next steps the team wrote down
 * @param sentence what the picture shows
 * @param levels names of the levels, the lowest first
 * @param trend levels over the runs, one row for each criterion that can be compared with one of them; empty without earlier runs
 */
public record ResultSheet(String language, RunHead run, String opened, int people, String anonymity, List<Item> strengths, List<Item> differences,
        List<Item> steps, int more, String sentence, List<Words> levels, List<Group> groups, List<EarlierRun> earlier, List<TrendRow> trend) {

    /** One of three. @param head what it is about @param text one or two sentences */
    public record Item(Words head, Words text) {
    }

    /** A main criterion. */
    public record Group(Area area, Words title, List<Row> rows) {
    }

    /**
     * A criterion.
     *
     * @param agreed what the team settled on, in words; null for nothing yet
     * @param state the level in a few words: settled, in the middle, or open
     * @param range lowest and highest level in words; a dash for none
     * @param unrated who gave no level and why, in words; empty where all gave one
     * @param picture what the picture shows, for those who do not see it
     */
    public record Row(String key, Words title, TeamView.Line line, Ladder ladder, String agreed, String state, String range, String sentence, String unrated,
            String picture) {

        public String heading() {
            return key + " " + title.text();
        }
    }

    /** An earlier run. @param sentence what came of comparing @param leftOut what could not be compared and why; one line for each reason */
    public record EarlierRun(Comparison comparison, String title, String opened, String sentence, List<String> leftOut) {
    }

    /**
     * A criterion over the runs.
     *
     * @param levels in the earlier runs, the earliest first, then now; null where it cannot be compared
     * @param mark a sign for higher, same or lower than in the latest comparable run, beside {@code change}, which says it in words
     */
    public record TrendRow(String key, Words title, List<Integer> levels, String mark, String change) {

        public String heading() {
            return key + " " + title.text();
        }
    }

    /** All criteria, in the order of the main ones. */
    public List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** Those about which the team wrote something down. */
    public List<Row> agreements() {
        return rows().stream().filter(row -> row.agreed() != null || row.line().agreed().reason() != null || row.line().agreed().nextStep() != null).toList();
    }

    /** Those with reasons. */
    public List<Row> reasons() {
        return rows().stream().filter(row -> !row.line().reasons().isEmpty()).toList();
    }

    /** As the columns of {@link TrendRow#levels} stand: the earliest first. */
    public List<EarlierRun> earliestFirst() {
        List<EarlierRun> turned = new java.util.ArrayList<>(earlier);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
