package org.wirkstatt.notifications.reply;

import java.time.Clock;
import java.util.Optional;

import org.wirkstatt.notifications.TestTransactions;

/** Addresses for answers on a test database. */
public final class TestReplies {

    public final ReplyDesk desk = new ReplyDesk();
    public final ReplySettings settings = new ReplySettings();

    private TestReplies() {
    }

    public static TestReplies of(TestTransactions transactions, Clock clock) {
        TestReplies replies = new TestReplies();
        replies.settings.address = Optional.of("antwort+{token}@portal.example.org");
        replies.desk.settings = replies.settings;
        replies.desk.addresses = new ReplyRepository();
        replies.desk.addresses.em = transactions.em();
        replies.desk.transactions = transactions;
        replies.desk.clock = clock;
        return replies;
    }

    public void switchOff() {
        settings.address = Optional.empty();
    }

    ReplyAddressRetention retention() {
        ReplyAddressRetention retention = new ReplyAddressRetention();
        retention.addresses = desk.addresses;
        return retention;
    }
}
