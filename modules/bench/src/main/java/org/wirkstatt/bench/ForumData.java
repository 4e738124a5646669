package org.wirkstatt.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

import org.wirkstatt.platform.text.Slugs;

/**
 * A public board with threads of ten posts, and three with two hundred, written into the database of a stopped portal. The same number always
 * makes the same posts; a larger number adds to what is there.
 */
final class ForumData {

    static final String BOARD = "messung";
    static final int POSTS_OF_LONG = 200;
    private static final int POSTS_OF_SHORT = 10;
    private static final int LONG_THREADS = 3;
    private static final long BOARD_ID = 900_000;
    /** Far behind what the portal gives out meanwhile. */
    private static final long FIRST = 1_000_000;
    private static final long FIRST_LONG = 900_000;
    private static final int CHUNK = 20_000;
    private static final String READER = "mitglied";
    private static final String TITLE = "Wie erreicht ihr Schulen im ländlichen Raum?";
    private static final String TEXT = "'Zu ' || x || ': Bei uns hat ein **Anruf** mehr gebracht als drei Mails. Ich frage zuerst, was sie gerade beschäftigt, und erzähle erst danach vom Workshop. "
            + "Siehe [Checkliste](/toolkit/zielgruppen-matrix).' || char(10) || char(10) || '- vorher anrufen' || char(10) || '- nachher danken'";

    private final Portal portal;
    private int posts;

    ForumData(Portal portal) {
        this.portal = portal;
    }

    /** Afterwards the board holds {@code most} posts in threads of ten, and nobody wrote within the last hour. */
    void growTo(int most) throws IOException {
        PortalDatabase.write(portal, connection -> {
            try (Statement statement = connection.createStatement()) {
                authors(statement);
                if (posts == 0) {
                    board(statement);
                }
                int threads = most / POSTS_OF_SHORT;
                for (int from = posts / POSTS_OF_SHORT + 1; from <= threads; from += CHUNK / POSTS_OF_SHORT) {
                    chunk(statement, from, Math.min(threads, from + CHUNK / POSTS_OF_SHORT - 1));
                }
                counters(statement);
                statement.execute("analyze");
            }
        });
        posts = most;
    }

    private static void authors(Statement statement) throws SQLException {
        statement.execute("create local temporary table if not exists bench_author as select row_number() over (order by id) - 1 as n, id from identity_account");
    }

    private static String author(String n) {
        return "(select id from bench_author where n = mod(" + n + ", 9))";
    }

    private static void board(Statement statement) throws SQLException {
        statement.execute("insert into forum_board (id, version, slug, name, about, subject, access, position, demo, threads, posts, created_at, changed_at) values ("
                + BOARD_ID + ", 1, '" + BOARD + "', 'Messung', 'Erdachte Beiträge', 'TOPIC', 'PUBLIC', 1, false, 0, 0, localtimestamp, localtimestamp)");
        threads(statement, FIRST_LONG, 1, LONG_THREADS, POSTS_OF_LONG);
        posts(statement, FIRST_LONG, 0, LONG_THREADS, POSTS_OF_LONG);
    }

    private static void chunk(Statement statement, int from, int to) throws SQLException {
        threads(statement, FIRST, from, to, POSTS_OF_SHORT);
        posts(statement, FIRST, from - 1, to, POSTS_OF_SHORT);
        statement.execute("insert into forum_tag (thread_id, tag) select " + FIRST + " + x, 'wort-' || mod(x, 50) from system_range(" + from + ", " + to + ")");
        statement.execute("insert into forum_reading (member_id, thread_id, version, read_nos, read_count, change_no, former_change_no, visited_at) select a.id, "
                + FIRST + " + x, 1, '1-8', 8, 8, 8, localtimestamp from system_range(" + from + ", " + to + "), identity_account a where a.login = '" + READER + "'");
    }

    private static void threads(Statement statement, long first, int from, int to, int each) throws SQLException {
        statement.execute("insert into forum_thread (id, board_id, kind, title, author_id, last_author_id, last_no, posts, change_no, accepted_change_no, first_answer_at,"
                + " created_at, last_post_at) select " + first + " + x, " + BOARD_ID + ", case when mod(x, 2) = 0 then 'QUESTION' else 'DISCUSSION' end,"
                + " '" + TITLE + "', " + author("x") + ", " + author("x + 1") + ", " + each + ", " + each + ", " + each + ", 0,"
                + " case when mod(x, 20) = 0 then null else timestamp '2020-01-01 00:00:00' + x * interval '1' minute end, timestamp '2020-01-01 00:00:00'"
                + " + x * interval '1' minute, timestamp '2020-01-01 00:00:00' + x * interval '1' minute from system_range(" + from + ", " + to + ")");
    }

    private static void posts(Statement statement, long first, int before, int to, int each) throws SQLException {
        statement.execute("insert into forum_post (id, version, thread_id, no, author_id, reply_to, text, origin, created_at, change_no) select " + first * 100
                + " + x, 1, " + first + " + 1 + (x - 1) / " + each + ", mod(x - 1, " + each + ") + 1, " + author("x")
                + ", case when mod(x, 3) = 0 then 1 else null end, " + TEXT + ", 'IMPORT', timestamp '2020-01-01 00:00:00' + x * interval '1' second, 0 from system_range("
                + ((long) before * each + 1) + ", " + (long) to * each + ")");
    }

    /** What was posted by forms before lies behind the limit of posts an hour. */
    private static void counters(Statement statement) throws SQLException {
        statement.execute("update forum_post set created_at = created_at - interval '1' day where origin = 'WEB'");
        statement.execute("update forum_board set (threads, posts, last_post_at) = (select count(*), sum(posts), max(last_post_at) from forum_thread where board_id = "
                + BOARD_ID + ") where id = " + BOARD_ID);
    }

    /** Addresses of threads of ten posts, from the oldest to the newest. */
    List<String> someThreads(int many) {
        int threads = posts / POSTS_OF_SHORT;
        return IntStream.range(0, many).mapToObj(i -> path(FIRST + 1 + (long) i * threads / many)).toList();
    }

    /** Addresses of the threads with two hundred posts. */
    static List<String> longThreads() {
        return IntStream.rangeClosed(1, LONG_THREADS).mapToObj(n -> path(FIRST_LONG + n)).toList();
    }

    private static String path(long thread) {
        return "/forum/thema/" + thread + "-" + Slugs.of(TITLE);
    }
}
