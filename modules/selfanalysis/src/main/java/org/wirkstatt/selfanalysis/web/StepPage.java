package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.EditionView;
import org.wirkstatt.selfanalysis.run.LinkEndedException;
import org.wirkstatt.selfanalysis.run.PlaceService;
import org.wirkstatt.selfanalysis.run.PlaceView;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** One criterion to answer. Saved with each submit. */
@Named("selfanalysisStepPage")
@ViewScoped
public class StepPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Name of the radio buttons. */
    private static final String RATING = "stufe";

    @Inject
    transient PlaceService places;
    @Inject
    transient ThisDevice device;
    @Inject
    transient RunSheets sheets;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String number;
    private String secret;
    private String slug;
    private Way way;
    private PlaceView view;
    private String key;
    private int place;
    private String rating;
    private String reason;
    private long base;
    /** What this page wrote itself is no news to it. */
    private final String page = UUID.randomUUID().toString();
    private ArrayList<RunSheets.Version> versions = new ArrayList<>();
    private transient CriterionSheet sheet;
    private transient List<RunSheets.Option> options;
    private transient List<RunSheets.Stop> stops;

    public void load() {
        way = Way.of(number, secret);
        try {
            view = places.view(way.on(device.remembered()));
        } catch (LinkEndedException e) {
            Redirect.to(Redirect.ENDED);
            return;
        }
        if (!view.answerable()) {
            Redirect.to(way.own());
        }
        EditionView edition = sheets.edition(view.run());
        Criterion criterion = edition.catalogue().criterion(slug).filter(c -> c.slug().equals(slug)).orElseThrow(() -> new NotFoundException("criterion"));
        key = criterion.id();
        place = edition.catalogue().criteria().indexOf(criterion);
        read();
    }

    private void read() {
        PlaceView.Said said = view.answers().get(key);
        rating = said == null ? null : said.rating().key();
        reason = said == null ? null : said.reason();
        base = said == null ? 0 : said.version();
        versions = new ArrayList<>(view.others().containsKey(key) ? sheets.versions(view, key, language.getLocale()) : List.of());
        options = null;
    }

    private Way here() {
        return way.on(device.get());
    }

    /** Saves, and goes on to the next criterion; after the last one to the overview. */
    public void save() {
        rating = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(RATING);
        boolean[] saved = new boolean[1];
        if (messages.orShow(() -> saved[0] = places.answer(here(), key, new PlaceService.Written(Rating.of(rating).orElse(null), reason, base, page)), "") != null) {
            Redirect.to(saved[0] ? getNext() : way.criterion(slug));
        }
    }

    /** Makes one of {@link #getVersions} the answer. @param chosen 0 for the answer as it is */
    public void choose(long chosen) {
        if (messages.orShow(() -> places.choose(here(), key, base, versions.stream().map(RunSheets.Version::id).toList(), chosen), "") != null) {
            messages.done("selfanalysis", "step.versions.done");
            Redirect.to(way.criterion(slug));
        } else {
            view = places.view(here());
            read();
        }
    }

    /** All versions of the answer, where there are several to choose from; the stored one first. */
    public List<RunSheets.Version> getVersions() {
        return versions;
    }

    public List<RunSheets.Stop> getStops() {
        if (stops == null) {
            stops = sheets.stops(view, way, language.getLocale());
        }
        return stops;
    }

    public String getKey() {
        return key;
    }

    public long getBase() {
        return base;
    }

    public CriterionSheet getSheet() {
        if (sheet == null) {
            sheet = sheets.sheet(view.run(), key, language.getLocale());
        }
        return sheet;
    }

    public List<RunSheets.Option> getOptions() {
        if (options == null) {
            options = sheets.options(view.run(), key, language.getLocale());
        }
        return options;
    }

    public PlaceView getView() {
        return view;
    }

    public Way getWay() {
        return way;
    }

    public String getPosition() {
        return labels.text(language.getLocale(), "criterion.number", place + 1, criteria().size());
    }

    public String getProgress() {
        return labels.text(language.getLocale(), "place.progress", view.answers().size(), criteria().size());
    }

    /** Null before the first one. */
    public String getPrevious() {
        return place == 0 ? null : way.criterion(criteria().get(place - 1).slug());
    }

    /** The overview after the last one. */
    public String getNext() {
        return place + 1 == criteria().size() ? way.own() : way.criterion(criteria().get(place + 1).slug());
    }

    private List<Criterion> criteria() {
        return sheets.edition(view.run()).catalogue().criteria();
    }

    public String getRating() {
        return rating;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
