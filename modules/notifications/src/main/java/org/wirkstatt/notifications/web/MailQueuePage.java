package org.wirkstatt.notifications.web;

import java.util.Locale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.mail.MailAdministration;
import org.wirkstatt.notifications.mail.MailAdministration.Row;
import org.wirkstatt.notifications.mail.MailAdministration.Shelf;
import org.wirkstatt.notifications.mail.MailSettings;
import org.wirkstatt.notifications.mail.MailState;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.ui.Messages;

/** What waits, what failed with its reason, what left. */
@Named("notificationsMailQueuePage")
@ViewScoped
public class MailQueuePage extends ShelfPage<Shelf, Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    MailAdministration mails;
    @Inject
    MailSettings settings;
    @Inject
    Messages messages;

    public MailQueuePage() {
        super(Shelf.WAITING, "/verwaltung/post");
    }

    @Override
    String name(Shelf wanted) {
        return switch (wanted) {
            case WAITING -> "wartend";
            case FAILED -> "gescheitert";
            case OVER -> "erledigt";
        };
    }

    @Override
    String label(Shelf wanted) {
        return text("Shelf." + wanted);
    }

    @Override
    long count(Shelf wanted) {
        return mails.count(wanted);
    }

    @Override
    ResultPage<Row> list(Shelf on, int wanted) {
        return mails.list(on, wanted);
    }

    public void retry(long id) {
        tell(mails.retry(id), "queue.done.retry");
    }

    public void discard(long id) {
        tell(mails.discard(id), "queue.done.discard");
    }

    private void tell(boolean done, String key) {
        messages.done("notifications", done ? key : "queue.done.tooLate");
        show();
    }

    /** One sentence on where the letter is, and why. */
    public String state(Row row) {
        String state = text(row.state() == MailState.SENT && isFolder() ? "queue.written" : "MailState." + row.state());
        return row.problem() == null ? state : state + " " + text("MailProblem." + row.problem());
    }

    public boolean isOpen(Row row) {
        return row.state() == MailState.QUEUED || row.state() == MailState.FAILED;
    }

    public boolean isFolder() {
        return !settings.isServer();
    }

    public String getFolderNote() {
        return text("queue.folder", settings.folder().toString());
    }

    public String getEmptyText() {
        return text("queue.empty." + name(shelf()).toUpperCase(Locale.ROOT));
    }
}
