package org.wirkstatt.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Opened self-analyses that contribute to comparison values, written into the database of a stopped portal: teams of four, all criteria answered, five runs for
 * each initiative, initiatives in all regions there are. One of them belongs to the initiative of a demonstration account.
 */
final class ComparisonData {

    static final String READER = "initiative";
    private static final long FIRST = 1_000_000;
    private static final int PEOPLE = 4;
    private static final int RUNS_OF_ONE = 5;
    private static final String OWN = "(select id from community_initiative where slug = 'beispielwerkstatt')";

    private final Portal portal;
    private int runs;

    ComparisonData(Portal portal) {
        this.portal = portal;
    }

    /** Where {@link #READER} finds the result of the own run. */
    static String result() {
        return "/selbstanalyse/laeufe/" + (FIRST + 1) + "/ergebnis";
    }

    /** Afterwards there are {@code most} runs, and this month has no release yet. */
    void growTo(int most) throws IOException {
        PortalDatabase.write(portal, connection -> {
            try (Statement statement = connection.createStatement()) {
                forgetReleases(statement);
                if (runs == 0) {
                    before(statement);
                }
                write(statement, runs + 1, most);
                statement.execute("analyze");
            }
        });
        runs = most;
    }

    private static void forgetReleases(Statement statement) throws SQLException {
        for (String table : new String[] {"block_part", "block", "figure", "release"}) {
            statement.execute("delete from selfanalysis_" + table);
        }
        // two releases a long time ago, so that nothing waits any more
        statement.execute("insert into selfanalysis_release (id, period, released_at) values (900001, '2020-01', timestamp '2020-01-02 00:00:00'), "
                + "(900002, '2020-02', timestamp '2020-02-02 00:00:00')");
    }

    private static void before(Statement statement) throws SQLException {
        statement.execute("create table bench_region as select row_number() over (order by id) - 1 as n, id from regions_region");
        statement.execute("create table bench_item as select i.item_key, row_number() over (order by i.place) as n from selfanalysis_item i "
                + "join selfanalysis_edition e on e.id = i.edition_id where e.state = 'CURRENT'");
    }

    private static void write(Statement statement, int from, int to) throws SQLException {
        String initiative = "(" + FIRST + " + (x - 1) / " + RUNS_OF_ONE + ")";
        statement.execute("insert into community_initiative (id, version, slug, region_id, name, visibility, demo, created_at, changed_at) select distinct " + initiative
                + ", 1, 'messung-' || ((x - 1) / " + RUNS_OF_ONE + "), (select id from bench_region where n = mod((x - 1) / " + RUNS_OF_ONE
                + ", (select count(*) from bench_region))), 'Messung', 'MEMBERS', true, localtimestamp, localtimestamp from system_range(" + from + ", " + to + ") where "
                + initiative + " not in (select id from community_initiative)");
        statement.execute("insert into selfanalysis_run (id, lock_version, form_key, initiative_id, initiative_name, project_id, project_name, edition_key, title, started_at, "
                + "touched_at, opened_at, contributes_since) select " + FIRST + " + x, 1, 'bench-' || x, case when x = 1 then " + OWN + " else " + initiative
                + " end, 'Messung', 1, 'Messung', (select edition_key from selfanalysis_edition where state = 'CURRENT'), 'Messung', timestamp '2020-01-01 00:00:00', "
                + "localtimestamp, timestamp '2020-01-01 00:00:00', timestamp '2020-01-01 00:00:00' from system_range(" + from + ", " + to + ")");
        statement.execute("insert into selfanalysis_seat (id, lock_version, run_id, begun_at, finished_at) select " + FIRST + " + x, 1, " + FIRST + " + 1 + (x - 1) / " + PEOPLE
                + ", timestamp '2020-01-01 00:00:00', timestamp '2020-01-01 00:00:00' from system_range(" + ((from - 1) * PEOPLE + 1) + ", " + to * PEOPLE + ")");
        statement.execute("insert into selfanalysis_answer (id, lock_version, seat_id, item_key, rating, saved_at) select (" + FIRST + " + x) * 100 + n, 1, " + FIRST
                + " + x, item_key, cast(1 + mod(x * 7 + n * 5 + x / 3, 4) as varchar), timestamp '2020-01-01 00:00:00' from system_range(" + ((from - 1) * PEOPLE + 1) + ", "
                + to * PEOPLE + "), bench_item");
    }
}
