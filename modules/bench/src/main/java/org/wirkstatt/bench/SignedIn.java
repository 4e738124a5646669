package org.wirkstatt.bench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;

/** What signing in costs, and the home page of somebody who is told a lot, beside that of somebody who is told nothing. */
final class SignedIn {

    private static final int SIGN_INS = 12;
    private static final int NOTICES = 1_000;
    private static final double MOST_TIMES = 1.5;
    private static final String WITHOUT = "moderation";
    private static final String WITH = "mitglied";

    private final Portal portal;

    /** @param portal stopped, with the accounts for demonstration */
    SignedIn(Portal portal) {
        this.portal = portal;
    }

    void run(Report report) throws IOException, InterruptedException {
        writeNotices();
        report.title("Signed-in people (shipped content)");
        try (Server server = portal.start()) {
            server.awaitReady();
            server.awaitRest();
            signIns(server, report);
            Load.Figures without = new Load(server, Person.signedIn(server, WITHOUT).cookies()).pages(List.of("/"));
            Load.Figures with = new Load(server, Person.signedIn(server, WITH).cookies()).pages(List.of("/"));
            report.ratioAtMost("home with " + NOTICES + " unread notices, beside none: CPU per request", millis(with.cpuMillis()), millis(without.cpuMillis()),
                    with.cpuMillis() / without.cpuMillis(), MOST_TIMES);
            report.row("home with " + NOTICES + " unread notices, beside none: p99", millis(with.p99()), millis(without.p99()), Report.number(with.p99() / without.p99()));
        }
    }

    private void signIns(Server server, Report report) throws IOException, InterruptedException {
        Person.signedIn(server, WITHOUT);
        double cpu = server.figures().cpuSeconds();
        double[] millis = new double[SIGN_INS];
        for (int i = 0; i < SIGN_INS; i++) {
            long begun = System.nanoTime();
            Person.signedIn(server, WITHOUT);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        report.row("sign-in (form, password with Argon2id, first page not counted): p50", millis(millis[SIGN_INS / 2]));
        report.row("sign-in: CPU", millis((server.figures().cpuSeconds() - cpu) * 1_000 / SIGN_INS));
    }

    /** Unread notices that lead to a region. */
    private void writeNotices() throws IOException {
        PortalDatabase.write(portal, connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into notifications_notice "
                    + "(id, version, member_id, module, kind, subject, arguments, path, created_at) values (?, 1, (select id from identity_account where login = ?), "
                    + "'regions', 'changedByOther', ?, ?, '/regionen/musterregion', ?)")) {
                for (int i = 0; i < NOTICES; i++) {
                    insert.setLong(1, 1_000_000L + i);
                    insert.setString(2, WITH);
                    insert.setString(3, "region/" + i);
                    insert.setString(4, "Musterregion " + i);
                    insert.setTimestamp(5, new Timestamp(System.currentTimeMillis()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }
}
