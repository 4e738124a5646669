package org.wirkstatt.privacy.web;

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

    private Progress progress;

    public void load() {
        progress = exports.progress().orElse(null);
    }

    public boolean isRunning() {
        return progress != null && progress.state() == Export.State.WAITING;
    }

    public boolean isReady() {
        return progress != null && progress.state() == Export.State.READY;
    }

    public boolean isFailed() {
        return progress != null && progress.state() == Export.State.FAILED;
    }

    public int getDone() {
        return progress.done();
    }

    /** At least 1, for the bar. */
    public int getTotal() {
        return Math.max(1, progress.total());
    }

    /** How far it is, in words. */
    public String getStep() {
        return progress.total() == 0 ? text("data.running.waits") : text("data.running.step", progress.done(), progress.total());
    }

    /** When it was asked for, how large it is and when it goes. */
    public String getFacts() {
        return text("data.ready.facts", format.time(progress.requestedAt()), format.bytes(progress.sizeBytes()), format.time(progress.expiresAt()));
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
