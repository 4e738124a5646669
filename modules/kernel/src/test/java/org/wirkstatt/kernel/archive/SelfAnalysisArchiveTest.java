package org.wirkstatt.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.module.ModuleData.Holding;
import org.wirkstatt.platform.module.ModuleData.State;
import org.wirkstatt.testkit.TestDatabase;

/** A real module with runs, sealed answers and links, out and in again. */
class SelfAnalysisArchiveTest {

    private static final String MODULE = "selfanalysis";

    @TempDir
    Path data;

    private static void seed(Archives portal) {
        String at = "timestamp '2026-03-02 10:11:12.345678'";
        portal.sql("insert into selfanalysis_edition (id, lock_version, edition_key, content, sha256, state, imported_at) values (1, 3, 'e-1', 'edition: 1\nÜ', '" + "a".repeat(64)
                + "', 'CURRENT', " + at + ")",
                "insert into selfanalysis_item (id, edition_id, item_key, area, place, levels, relation) values (1, 1, 'a1', 'OFFER', 1, 4, 'SAME')",
                "insert into selfanalysis_ancestor (item_id, edition_key, item_key) values (1, 'e-0', 'x9')",
                "insert into selfanalysis_run (id, lock_version, form_key, initiative_id, initiative_name, project_id, project_name, edition_key, title, answers_until, started_by, started_at, touched_at)"
                        + " values (51, 0, 'k', 7, 'Beispielwerkstatt', 8, 'Bau „A“', 'e-1', 'Frühjahr', date '2026-04-01', 9, " + at + ", " + at + ")");
        for (int seat = 1; seat <= 3; seat++) {
            portal.sql("insert into selfanalysis_seat (id, lock_version, run_id, person_name, member_id, token_hash) values (" + seat + ", 0, 51, 'Person " + seat + "', " + (seat == 1 ? "9" : "null")
                    + ", '" + String.valueOf(seat).repeat(64) + "')",
                    "insert into selfanalysis_answer (id, seat_id, item_key, rating, reason, saved_at) values (" + seat + ", " + seat + ", 'a1', 'LEVEL_" + seat + "', "
                            + (seat == 2 ? "null" : "'Grund, den niemand sieht, " + seat + "'") + ", " + at + ")");
        }
        portal.sql("insert into selfanalysis_agreement (id, lock_version, run_id, item_key, rating, saved_at) values (1, 0, 51, 'a1', 'LEVEL_2', " + at + ")",
                "insert into selfanalysis_action (id, lock_version, form_key, run_id, item_key, what, owner_seat, due, state, saved_at) values (1, 0, 'f', 51, 'a1', 'Einladen', 2, date '2026-06-01', 'OPEN', "
                        + at + ")",
                "insert into selfanalysis_release (id, period, released_at) values (1, '2026-03', " + at + ")",
                "insert into selfanalysis_block (id, release_id, topic, region_id, answers, counts) values (1, 1, 'a1', 3, 5, '1,2,2')",
                "insert into selfanalysis_block_part (block_id, run_id, answers) values (1, 51, 3)", "alter sequence selfanalysis_run_seq restart with 101");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void runsComeBackAsTheyWereAndNobodyReadsSealedAnswersInTheArchive(TestDatabase.Kind kind) throws IOException {
        Archives portal = new Archives(kind, data, MODULE, "");
        seed(portal);
        Path first = portal.exported(MODULE);
        Map<String, String> content = Archives.content(first);
        assertThat(String.join("\n", content.values())).contains("Beispielwerkstatt").contains("Bau „A“").doesNotContain("niemand sieht");
        assertThat(content.get("tables/selfanalysis_answer.jsonl")).doesNotContain("LEVEL_");

        portal.installed.switchOff(MODULE);
        assertThat(portal.done(() -> portal.archives.delete(MODULE)).state()).isEqualTo(State.DONE);
        assertThat(portal.archives.holdings()).singleElement().extracting(Holding::rows).isEqualTo(0L);
        assertThat(portal.done(() -> {
            try {
                return portal.archives.fill(MODULE, Archives.copy(first));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }).problem()).isEmpty();

        assertThat(portal.ask("select reason from selfanalysis_answer where id = 3")).isEqualTo("Grund, den niemand sieht, 3");
        assertThat(portal.ask("select rating from selfanalysis_answer where id = 2")).isEqualTo("LEVEL_2");
        assertThat(Archives.content(portal.exported(MODULE))).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everySealedColumnIsThere(TestDatabase.Kind kind) throws IOException {
        Archives portal = new Archives(kind, data, MODULE, "");
        String named = new String(getClass().getResourceAsStream("/META-INF/sealed-columns/selfanalysis.txt").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        named.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] column = line.split("\\.");
            assertThat(portal.ask("select count(*) from information_schema.columns where lower(table_name) = '" + column[0] + "' and lower(column_name) = '" + column[1] + "'")).isEqualTo("1");
        });
    }
}
