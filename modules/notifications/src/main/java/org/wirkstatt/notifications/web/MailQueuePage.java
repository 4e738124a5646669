package org.wirkstatt.notifications.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.mail.MailAdministration;
import org.wirkstatt.notifications.mail.MailAdministration.Row;
import org.wirkstatt.notifications.mail.MailAdministration.Shelf;
import org.wirkstatt.notifications.mail.MailSettings;
import org.wirkstatt.notifications.mail.MailState;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** What waits, what failed with its reason, what left. */
@Named("notificationsMailQueuePage")
@ViewScoped
public class MailQueuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @param name last part of the address */
    public record Tab(String name, String label, long count, boolean current) implements Serializable {
    }

    @Inject
    MailAdministration mails;
    @Inject
    MailSettings settings;
    @Inject
    Messages messages;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private String shelfName;
    private String number;
    private Shelf shelf = Shelf.WAITING;
    private int page = 1;
    private int pages = 1;
    private List<Row> rows = List.of();
    private List<Tab> tabs = List.of();

    /** An unknown part of the queue and a page that does not exist are answered by 404. */
    public void load() {
        shelf = shelfName == null ? Shelf.WAITING : List.of(Shelf.values()).stream().filter(s -> name(s).equals(shelfName)).findFirst()
                .orElseThrow(() -> new NotFoundException("mail/" + shelfName));
        page = number == null ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        if (page < 1) {
            throw new NotFoundException("mail/page/" + number);
        }
        show();
        if (page > pages) {
            throw new NotFoundException("mail/page/" + number);
        }
    }

    private void show() {
        ResultPage<Row> result = mails.list(shelf, page);
        rows = result.items();
        pages = result.pages();
        tabs = List.of(Shelf.values()).stream().map(s -> new Tab(name(s), text("Shelf." + s), mails.count(s), s == shelf)).toList();
    }

    private static String name(Shelf shelf) {
        return switch (shelf) {
            case WAITING -> "wartend";
            case FAILED -> "gescheitert";
            case OVER -> "erledigt";
        };
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

    private String text(String key) {
        return texts.of("notifications", key, language.getLocale());
    }

    public boolean isFolder() {
        return !settings.isServer();
    }

    public String getFolderNote() {
        return texts.of("notifications", "queue.folder", language.getLocale(), settings.folder().toString());
    }

    public String getEmptyText() {
        return text("queue.empty." + name(shelf).toUpperCase(Locale.ROOT));
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Tab> getTabs() {
        return tabs;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    public String getUrl() {
        return "/verwaltung/post?stand=" + name(shelf) + "&";
    }

    public String getShelfName() {
        return shelfName;
    }

    public void setShelfName(String shelfName) {
        this.shelfName = shelfName;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
