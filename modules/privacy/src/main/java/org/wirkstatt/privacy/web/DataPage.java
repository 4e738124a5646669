package org.wirkstatt.privacy.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.export.Export;
import org.wirkstatt.privacy.export.ExportService;
import org.wirkstatt.privacy.export.ExportService.Progress;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The copy of one's data: ask for it, watch it being made, fetch it, throw it away. */
@Named("privacyDataPage")
@RequestScoped
public class DataPage {

    private static final String PATH = "/konto/daten";

    @Inject
    ExportService exports;
    @Inject
    Language language;
    @Inject
    Format format;
    @Inject
    Texts texts;
    @Inject
    Messages messages;

    private Optional<Progress> progress;

    /** Asked for before a button of the form is looked for, too; from the database once a request. */
    private Optional<Progress> progress() {
        if (progress == null) {
            progress = exports.progress();
        }
        return progress;
    }

    private boolean is(Export.State state) {
        return progress().filter(p -> p.state() == state).isPresent();
    }

    public boolean isRunning() {
        return is(Export.State.WAITING);
    }

    public boolean isReady() {
        return is(Export.State.READY);
    }

    public boolean isFailed() {
        return is(Export.State.FAILED);
    }

    public int getDone() {
        return progress().map(Progress::done).orElse(0);
    }

    /** At least 1, for the bar. */
    public int getTotal() {
        return Math.max(1, progress().map(Progress::total).orElse(0));
    }

    /** How far it is, in words. */
    public String getStep() {
        return progress().filter(p -> p.total() > 0).map(p -> text("data.running.step", p.done(), p.total())).orElseGet(() -> text("data.running.waits"));
    }

    /** When it was asked for, how large it is and when it goes. */
    public String getFacts() {
        return progress().map(p -> text("data.ready.facts", format.time(p.requestedAt()), format.bytes(p.sizeBytes()), format.time(p.expiresAt()))).orElse("");
    }

    public int getKeptDays() {
        return ExportService.KEPT_DAYS;
    }

    public void request() {
        exports.request(language.getLocale());
        Redirect.to(PATH);
    }

    public void discard() {
        exports.discard();
        messages.done("privacy", "data.message.discarded");
        Redirect.to(PATH);
    }

    private String text(String key, Object... arguments) {
        return texts.of("privacy", key, language.getLocale(), arguments);
    }
}
