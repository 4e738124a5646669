package org.wirkstatt.notifications.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.intake.IntakeAdministration;
import org.wirkstatt.notifications.intake.IntakeAdministration.Row;
import org.wirkstatt.notifications.intake.IntakeAdministration.Shelf;
import org.wirkstatt.notifications.intake.IntakeState;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** Whether answers by mail arrive, and what was turned away with its reason. */
@Named("notificationsIntakePage")
@ViewScoped
public class IntakePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    IntakeAdministration intake;
    @Inject
    IntakeState state;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Format format;

    private String shelfName;
    private String number;
    private Shelf shelf = Shelf.TURNED_AWAY;
    private int page = 1;
    private int pages = 1;
    private List<Row> rows = List.of();
    private List<MailQueuePage.Tab> tabs = List.of();

    /** An unknown part and a page that does not exist are answered by 404. */
    public void load() {
        shelf = shelfName == null ? Shelf.TURNED_AWAY : List.of(Shelf.values()).stream().filter(s -> name(s).equals(shelfName)).findFirst()
                .orElseThrow(() -> new NotFoundException("intake/" + shelfName));
        page = number == null ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        if (page < 1) {
            throw new NotFoundException("intake/page/" + number);
        }
        ResultPage<Row> result = intake.list(shelf, page);
        rows = result.items();
        pages = result.pages();
        if (page > pages) {
            throw new NotFoundException("intake/page/" + number);
        }
        tabs = List.of(Shelf.values()).stream().map(s -> new MailQueuePage.Tab(name(s), text("intake.Shelf." + s), intake.count(s), s == shelf)).toList();
    }

    private static String name(Shelf shelf) {
        return switch (shelf) {
            case WAITING -> "wartend";
            case TURNED_AWAY -> "abgewiesen";
            case TAKEN -> "uebernommen";
        };
    }

    /** One sentence on how the intake is. */
    public String getStateText() {
        if (!intake.isOn()) {
            return text("intake.off");
        }
        if (!intake.hasWay()) {
            return text("intake.nowhere");
        }
        String looked = state.lookedAt().map(at -> text("intake.looked", format.time(at))).orElseGet(() -> text("intake.notYet"));
        return state.problem().map(p -> text("intake.Problem." + p, intake.where())).orElseGet(() -> text("intake.good", intake.where())) + " " + looked + " "
                + state.arrivedAt().map(at -> text("intake.arrived", format.time(at))).orElse("");
    }

    /** Whether somebody must act. */
    public boolean isBad() {
        return intake.isOn() && (!intake.hasWay() || state.problem().isPresent());
    }

    /** What the server said to a problem; empty text without. */
    public String getAnswer() {
        return state.answer();
    }

    /** What became of it, and why, in a sentence. */
    public String outcome(Row row) {
        String first = text("InboundState." + row.state());
        return row.detail() != null ? first + " " + row.detail() : row.reason() == null ? first : first + " " + text("InboundReason." + row.reason());
    }

    private String text(String key, Object... arguments) {
        return texts.of("notifications", key, language.getLocale(), arguments);
    }

    public String getEmptyText() {
        return text("intake.empty." + name(shelf).toUpperCase(Locale.ROOT));
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<MailQueuePage.Tab> getTabs() {
        return tabs;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    public String getUrl() {
        return "/verwaltung/posteingang?stand=" + name(shelf) + "&";
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
