package org.wirkstatt.library.web;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.Format;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.ui.Language;

/** The fixed words of the editor in the language of the interface. */
@Named("libraryChoices")
@ApplicationScoped
public class MaterialChoices {

    @Inject
    Labels labels;
    @Inject
    Language language;

    private List<SelectItem> items(Term[] terms) {
        return Arrays.stream(terms).map(term -> new SelectItem(term.code(), labels.of(language.getLocale(), term))).toList();
    }

    public List<SelectItem> getKinds() {
        return items(Kind.values());
    }

    public List<SelectItem> getPhases() {
        return items(Phase.values());
    }

    public List<SelectItem> getTopics() {
        return items(Topic.values());
    }

    public List<SelectItem> getAudiences() {
        return items(TargetGroup.values());
    }

    public List<SelectItem> getFormats() {
        return items(Format.values());
    }

    public List<SelectItem> getCriteria() {
        return items(Criterion.values());
    }

    public List<SelectItem> getStairs() {
        return Arrays.stream(Stair.values()).map(s -> new SelectItem(s.code(), s.number() + " " + labels.of(language.getLocale(), s))).toList();
    }

    public List<SelectItem> getLicences() {
        return items(Licence.values());
    }

    public List<SelectItem> getVisibilities() {
        return items(Visibility.values());
    }
}
