package org.wirkstatt.regions.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.regions.RegionDraft;
import org.wirkstatt.regions.RegionService;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Revisions;

/** What was changed in a region, when and by whom; an earlier revision can be restored. */
@Named("regionsHistoryPage")
@ViewScoped
public class RegionHistoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RegionService regions;
    @Inject
    Revisions revisionRows;
    @Inject
    RegionTexts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;

    private String slug;
    private String chosen;
    private int number;
    private long version;
    private transient RegionDraft region;
    private transient List<Revision> revisions;

    /** Opens the history of the region of the address. */
    public void load() {
        region = regions.open(slug);
        revisions = regions.history(region.id());
        version = region.version();
        number = chosen == null || chosen.isEmpty() ? 0 : chosen.matches("[1-9]\\d{0,5}") ? Integer.parseInt(chosen) : -1;
        if (number < 0 || number > revisions.size()) {
            throw new NotFoundException("region/" + slug + "/revision/" + chosen);
        }
    }

    /** Makes the chosen revision the present one. */
    public synchronized void restore() {
        RegionDraft open = regions.open(slug);
        try {
            regions.restore(open.id(), version, number, texts.text("history.note", language.getLocale(), number));
            messages.done("regions", "history.restored", number);
            FacesContext.getCurrentInstance().getExternalContext().redirect("/regionen/" + open.slug() + "/verlauf");
        } catch (EditConflictException e) {
            messages.show(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Revisions.Row> getRevisions() {
        return revisions == null ? List.of() : revisionRows.rows(revisions);
    }

    /** What the chosen revision changed in the one before it. */
    public List<Differences.Line> getLines() {
        if (region == null || number < 1) {
            return List.of();
        }
        String before = number == 1 ? "" : regions.revisionText(region.id(), number - 1);
        return Differences.between(before, regions.revisionText(region.id(), number));
    }

    /** Whether another revision than the latest is chosen. */
    public boolean isRestorable() {
        return revisions != null && number > 0 && number < revisions.size();
    }

    public String getChangesTitle() {
        return texts.text("history.changes", language.getLocale(), number);
    }

    public String getTitle() {
        return region == null ? "" : texts.text("history.of", language.getLocale(), region.file().name());
    }

    public int getNumber() {
        return number;
    }

    public String getPath() {
        return "/regionen/" + slug;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
