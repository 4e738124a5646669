package org.wirkstatt.administration.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.administration.AuditReading;
import org.wirkstatt.administration.AuditReading.Line;
import org.wirkstatt.administration.ChainCheck;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** The audit log, newest first, with filters in the address, and the result of the last check. */
@Named("administrationAuditPage")
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;

    @Inject
    AuditReading audit;
    @Inject
    ChainCheck check;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Format format;

    private AuditQuery query;
    private ResultPage<Line> result;
    private List<AuditReading.Kind> kinds;
    private ChainCheck.State checking;

    public void load() {
        Map<String, String> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        query = AuditQuery.of(parameters);
        String page = parameters.getOrDefault("seite", "1");
        result = audit.list(query.filter(), page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1, SIZE, language.getLocale());
        kinds = audit.kinds(language.getLocale());
        checking = check.state();
    }

    public List<Line> getLines() {
        return result.items();
    }

    public List<AuditReading.Kind> getKinds() {
        return kinds;
    }

    /** How a kind is named in the address. */
    public String key(AuditReading.Kind kind) {
        return kind.event().module() + "." + kind.event().name();
    }

    public String getPerson() {
        return query.person();
    }

    public String getEvent() {
        return query.event();
    }

    public String getFrom() {
        return query.from();
    }

    public String getUntil() {
        return query.until();
    }

    public boolean isFiltered() {
        return !query.isOpen();
    }

    /** What is shown, in one sentence. */
    public String getCount() {
        String key = query.person().isEmpty() ? "audit.count" : "audit.countOf";
        return texts.of("administration", key, language.getLocale(), result.total(),
                query.person().isEmpty() ? "" : audit.name(new MemberId(Long.parseLong(query.person())), language.getLocale()));
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    public String getPagerUrl() {
        return "/verwaltung/protokoll?" + (query.isOpen() ? "" : query.parameters() + "&");
    }

    public String getExportUrl() {
        return "/verwaltung/protokoll.csv" + (query.isOpen() ? "" : "?" + query.parameters());
    }

    public boolean isChecking() {
        return checking.running();
    }

    public String getProgress() {
        return texts.of("administration", "audit.check.running", language.getLocale(), checking.done());
    }

    /** {@code ok}, {@code bad} or {@code none}, as the look calls it. */
    public String getCheckTone() {
        return checking.last().map(last -> last.failed() || last.check().flatMap(c -> c.breach()).isPresent() ? "bad" : "ok").orElse("none");
    }

    /** Result of the last check in one sentence; empty before the first one. */
    public String getCheckResult() {
        return checking.last().map(last -> {
            String at = format.time(last.at());
            if (last.failed()) {
                return text("audit.check.failed", at);
            }
            return last.check().flatMap(found -> found.breach()).map(breach -> text("audit.check." + breach.kind(), at, breach.number()))
                    .orElseGet(() -> text("audit.check.whole", at, last.check().get().entries(), last.check().get().anchors()));
        }).orElse("");
    }

    private String text(String key, Object... arguments) {
        return texts.of("administration", key, language.getLocale(), arguments);
    }

    /** Leads to the entries of {@code person}. */
    public String personUrl(long person) {
        return "/verwaltung/protokoll?person=" + person;
    }

    public Optional<ChainCheck.Result> getLastCheck() {
        return checking.last();
    }
}
