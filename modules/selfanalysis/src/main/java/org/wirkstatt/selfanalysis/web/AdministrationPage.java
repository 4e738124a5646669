package org.wirkstatt.selfanalysis.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.check.CatalogueCheck;
import org.wirkstatt.selfanalysis.check.CatalogueReport;
import org.wirkstatt.selfanalysis.edition.EditionService;
import org.wirkstatt.selfanalysis.edition.EditionView;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Editions with their states; a file is checked, its report read, and then taken. */
@Named("selfanalysisAdministrationPage")
@ViewScoped
public class AdministrationPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";
    private static final String PATH = "/verwaltung/selbstanalyse";

    @Inject
    transient EditionService service;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;
    @Inject
    transient Language language;

    private transient Part upload;
    private transient List<Row> rows;
    private byte[] file;
    private String fileName;
    private ReportSheet report;

    /** An edition in the list. @param state draft, current or retired */
    public record Row(EditionView edition, String state, String title, int criteria) {

        public boolean draft() {
            return state.equals("draft");
        }

        public boolean current() {
            return state.equals("current");
        }
    }

    /** Reads the chosen file and shows what is wrong with it, or what would come of taking it. */
    public void check() {
        report = null;
        file = null;
        if (upload == null || upload.getSubmittedFileName() == null || upload.getSubmittedFileName().isBlank()) {
            messages.show(new NoFileException());
            return;
        }
        fileName = upload.getSubmittedFileName();
        try (InputStream in = upload.getInputStream()) {
            byte[] bytes = in.readNBytes(CatalogueCheck.MAX_BYTES + 1);
            CatalogueReport result = service.check(bytes);
            report = ReportSheet.of(result, labels, language.getLocale());
            file = result.catalogue().isPresent() ? bytes : null;
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    /** Takes the file whose report is shown. */
    public synchronized void take() {
        if (file == null) {
            return;
        }
        act(() -> {
            String key = switch (service.take(file)) {
                case ADDED -> "done.added";
                case REPLACED -> "done.replaced";
                case THERE_ALREADY -> "done.there";
            };
            messages.done(MODULE, key, report.edition());
        });
    }

    public void makeCurrent(String edition) {
        act(() -> {
            service.makeCurrent(edition);
            messages.done(MODULE, "done.current", edition);
        });
    }

    public void remove(String edition) {
        act(() -> {
            service.remove(edition);
            messages.done(MODULE, "done.removed", edition);
        });
    }

    private void act(Runnable action) {
        try {
            action.run();
            FacesContext.getCurrentInstance().getExternalContext().redirect(PATH);
        } catch (PortalException e) {
            messages.show(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot redirect", e);
        }
    }

    /** Latest first. */
    public List<Row> getRows() {
        if (rows == null) {
            Locale locale = language.getLocale();
            rows = service.list().stream().map(e -> new Row(e, EnumKey.of(e.state()), e.catalogue().words(e.catalogue().title(), locale).text(),
                    e.catalogue().criteria().size())).toList();
        }
        return rows;
    }

    /** Null before a file was checked. */
    public ReportSheet getReport() {
        return report;
    }

    public String getFileName() {
        return fileName;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
