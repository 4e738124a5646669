package org.wirkstatt.selfanalysis.result;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.Spread;

/** Answers of a team in sentences. */
@ApplicationScoped
public class SpreadWords {

    @Inject
    Labels labels;

    protected SpreadWords() {
    }

    /** For tests. */
    public SpreadWords(Labels labels) {
        this.labels = labels;
    }

    /** How the answers lie, in one sentence. */
    public String sentence(Spread spread, Locale locale) {
        if (spread.rated() < 2) {
            return labels.text(locale, "spread.few", spread.rated());
        }
        if (spread.distance() == 0) {
            return labels.text(locale, "spread.same", spread.rated(), spread.lowest());
        }
        return labels.text(locale, "spread.differs", spread.rated(), spread.lowest(), spread.highest(), spread.distance());
    }

    /** From the lowest to the highest level that somebody chose; a dash where nobody did. */
    public String range(Spread spread, Locale locale) {
        return spread.rated() == 0 ? "–" : spread.lowest() == spread.highest() ? labels.text(locale, "criterion.step", spread.lowest())
                : labels.text(locale, "spread.range", spread.lowest(), spread.highest());
    }

    /** Empty where all gave a level. */
    public String unrated(Spread spread, Locale locale) {
        return spread.unrated() == 0 ? "" : labels.text(locale, "spread.unrated", spread.unrated(), spread.notApplicable(), spread.cannotSay(), spread.open());
    }

    /** A level with its name, or one of the answers beside the levels. */
    public String rating(Catalogue catalogue, Rating rating, Locale locale) {
        return switch (rating.kind()) {
            case LEVEL -> labels.text(locale, "criterion.step", rating.level()) + ": " + catalogue.words(catalogue.levels().get(rating.level() - 1).name(), locale);
            case NOT_APPLICABLE -> catalogue.words(catalogue.answers().notApplicable().name(), locale).text();
            case CANNOT_SAY -> catalogue.words(catalogue.answers().cannotSay().name(), locale).text();
        };
    }

    /** What can be known of people in a team of this size: one sentence. */
    public String anonymity(int people, Locale locale) {
        return labels.text(locale, people == 1 ? "team.alone" : people == 2 ? "team.two" : "team.more", people);
    }
}
