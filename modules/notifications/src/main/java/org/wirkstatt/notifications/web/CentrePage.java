package org.wirkstatt.notifications.web;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.notice.NoticeCentre;
import org.wirkstatt.notifications.notice.NoticeCentre.Row;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** The notices of the signed-in person, by day. */
@Named("notificationsCentrePage")
@ViewScoped
public class CentrePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** @param label 'Heute', 'Gestern' or the date */
    public record Day(String label, List<Row> rows) implements Serializable {
    }

    @Inject
    NoticeCentre centre;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Format format;
    @Inject
    Clock clock;

    private String only;
    private String number;
    private int page = 1;
    private int pages = 1;
    private List<Day> days = List.of();
    private Instant readAll;

    /** A page that does not exist is answered by 404. */
    public void load() {
        page = number == null ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        if (page < 1) {
            throw new NotFoundException("notices/page/" + number);
        }
        show();
        if (page > pages) {
            throw new NotFoundException("notices/page/" + number);
        }
    }

    private void show() {
        ResultPage<Row> result = centre.list(isUnreadOnly(), page, language.getLocale());
        pages = result.pages();
        Map<LocalDate, List<Row>> byDay = new LinkedHashMap<>();
        result.items().forEach(row -> byDay.computeIfAbsent(LocalDate.ofInstant(row.createdAt(), GERMANY), d -> new ArrayList<>()).add(row));
        days = byDay.entrySet().stream().map(day -> new Day(label(day.getKey()), day.getValue())).toList();
    }

    private String label(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), GERMANY);
        String key = day.equals(today) ? "centre.today" : day.equals(today.minusDays(1)) ? "centre.yesterday" : null;
        return key == null ? format.date(day) : texts.of("notifications", key, language.getLocale());
    }

    /** Goes to what the notice is about. */
    public void open(long id) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(centre.open(id));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("redirect", e);
        }
    }

    public void toggle(Row row) {
        if (row.isUnread()) {
            centre.read(row.id());
        } else {
            centre.unread(row.id());
        }
        show();
    }

    public void markAllRead() {
        readAll = centre.readAll().orElse(null);
        page = 1;
        show();
    }

    public void undo() {
        if (readAll != null) {
            centre.undo(readAll);
            readAll = null;
        }
        show();
    }

    /** 'Als gelesen markieren' or the opposite. */
    public String toggleLabel(Row row) {
        return texts.of("notifications", row.isUnread() ? "centre.button.read" : "centre.button.unread", language.getLocale());
    }

    public boolean isUndoable() {
        return readAll != null;
    }

    public boolean isUnreadOnly() {
        return "ungelesen".equals(only);
    }

    public boolean isAnyUnread() {
        return days.stream().anyMatch(day -> day.rows().stream().anyMatch(Row::isUnread));
    }

    public List<Day> getDays() {
        return days;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    public String getUrl() {
        return isUnreadOnly() ? "/mitteilungen?nur=ungelesen&" : "/mitteilungen?";
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
