package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.EditionView;
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
    private transient CriterionSheet sheet;
    private transient List<RunSheets.Option> options;

    public void load() {
        way = Way.of(number, secret);
        view = places.view(way);
        if (view.run().opened() || view.finished() || !view.begun()) {
            Redirect.to(way.own());
        }
        EditionView edition = sheets.edition(view.run());
        Criterion criterion = edition.catalogue().criterion(slug).filter(c -> c.slug().equals(slug)).orElseThrow(() -> new NotFoundException("criterion"));
        key = criterion.id();
        place = edition.catalogue().criteria().indexOf(criterion);
        PlaceView.Said said = view.answers().get(key);
        rating = said == null ? null : said.rating().key();
        reason = said == null ? null : said.reason();
    }

    /** Saves, and goes on to the next criterion; after the last one to the overview. */
    public void save() {
        rating = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(RATING);
        if (messages.orShow(() -> places.answer(way, key, Rating.of(rating).orElse(null), reason), "") != null) {
            Redirect.to(getNext());
        }
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
