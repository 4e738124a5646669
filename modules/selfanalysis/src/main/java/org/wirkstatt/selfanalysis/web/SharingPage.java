package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.comparison.Comparisons;
import org.wirkstatt.selfanalysis.comparison.Threshold;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.sharing.SharedPart;
import org.wirkstatt.selfanalysis.sharing.SharingService;
import org.wirkstatt.selfanalysis.sharing.SharingService.Terms;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** What the initiative lets out of its hands: parts for the coordination, levels for comparison values. */
@Named("selfanalysisSharingPage")
@ViewScoped
public class SharingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient SharingService sharing;
    @Inject
    transient Comparisons comparisons;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String number;
    private ArrayList<String> parts = new ArrayList<>();
    private String until;

    public void load() {
        Terms terms = getTerms();
        parts = terms.parts().stream().sorted().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
        until = terms.shared() && terms.lastDay() != null ? terms.lastDay().toString() : null;
    }

    private long id() {
        return Way.of(number, null).run();
    }

    public Terms getTerms() {
        return sharing.terms(id());
    }

    /** Shares what is ticked; a second click changes nothing. */
    public synchronized void share() {
        Set<SharedPart> chosen = Arrays.stream(SharedPart.values()).filter(part -> parts.contains(part.name())).collect(Collectors.toSet());
        act(() -> sharing.share(id(), chosen, RunService.day(until)), "share.done", getTerms().region());
    }

    public void end() {
        act(() -> sharing.end(id()), "share.ended.done");
    }

    public void contribute() {
        act(() -> comparisons.contribute(id(), true), "compare.contribute.done");
    }

    public void contributeNoLonger() {
        act(() -> comparisons.contribute(id(), false), "compare.end.done");
    }

    private void act(Runnable action, String done, Object... arguments) {
        if (messages.orShow(action, "") != null) {
            messages.done(MODULE, done, arguments);
            Redirect.to(getPath());
        }
    }

    public String getPath() {
        return Way.toRun(id()).base() + "/teilen";
    }

    public boolean isContributing() {
        return comparisons.isContributing(id());
    }

    /** How it is shared now, in one sentence. */
    public String getState() {
        Terms terms = getTerms();
        return terms.shared() ? labels.text(language.getLocale(), "share.now", terms.region(), terms.lastDay() == null ? 0 : 1, format.date(terms.lastDay()))
                : labels.text(language.getLocale(), terms.known() ? "share.noLonger" : "share.nobody");
    }

    public String getHeading() {
        return labels.text(language.getLocale(), "share.with", getTerms().region());
    }

    /** What must stand behind a comparison value. */
    public String getRule() {
        return labels.text(language.getLocale(), "compare.rule", Threshold.ANSWERS, Threshold.ORGANISATIONS);
    }

    public List<SelectItem> getOptions() {
        return Arrays.stream(SharedPart.values()).map(part -> new SelectItem(part.name(), labels.of(language.getLocale(), "share.part", part))).toList();
    }

    public List<String> getParts() {
        return parts;
    }

    public void setParts(List<String> parts) {
        this.parts = parts == null ? new ArrayList<>() : new ArrayList<>(parts);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
