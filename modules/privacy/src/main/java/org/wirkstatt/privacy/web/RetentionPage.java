package org.wirkstatt.privacy.web;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.erasure.ErasureWork;
import org.wirkstatt.privacy.retention.RetentionService;
import org.wirkstatt.privacy.retention.RetentionService.Line;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** The retention table with what each line would take now; it only looks. */
@Named("privacyRetentionPage")
@RequestScoped
public class RetentionPage {

    @Inject
    RetentionService retention;
    @Inject
    ErasureWork erasures;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Format format;

    private List<Row> rows;
    private List<Instant> waiting;

    /** A line as shown. */
    public record Row(String purpose, String what, String action, String period, String due, String lastRun) {
    }

    public void load() {
        rows = retention.preview(language.getLocale()).stream().map(this::row).toList();
        waiting = erasures.waiting();
    }

    private Row row(Line line) {
        return new Row(line.purpose(), line.what(), line.action(), period(line.period()), format.number(line.due()),
                line.lastRun() == null ? text("retention.never") : text("retention.lastRun", format.time(line.lastRun()), line.lastTaken()));
    }

    private String period(Period period) {
        return period.getDays() > 0 ? text("retention.days", period.toTotalMonths() * 30 + period.getDays()) : text("retention.months", period.toTotalMonths());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** How many erasures wait, and for when. */
    public String getWaiting() {
        return waiting.isEmpty() ? text("retention.waiting.none") : text("retention.waiting", waiting.size(), format.time(waiting.get(0)));
    }

    private String text(String key, Object... arguments) {
        return texts.of("privacy", key, language.getLocale(), arguments);
    }
}
