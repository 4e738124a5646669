package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.EditionView;
import org.wirkstatt.selfanalysis.result.SpreadWords;
import org.wirkstatt.selfanalysis.run.PlaceView;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;

/** Puts runs into words, in the language of the reader and with the edition they were started with. */
@ApplicationScoped
class RunSheets {

    @Inject
    CatalogueReader catalogues;
    @Inject
    CriterionSheets sheets;
    @Inject
    SpreadWords spreads;
    @Inject
    Labels labels;

    /** A criterion in the overview of a person. @param answer in words; null while it is open @param versions whether the person has to choose between some */
    public record Stop(String key, String slug, String title, String language, boolean done, String answer, String path, boolean versions) implements Serializable {
    }

    /** One of several versions of an answer. @param id 0 for the answer as it is @param rating in words @param reason null for none @param device in words */
    public record Version(long id, String rating, String reason, Instant savedAt, String device) implements Serializable {
    }

    /** Something to choose. @param step picture and text of a level; null for the two answers beside the levels @param text what to see there */
    public record Option(String key, CriterionSheet.Step step, Words name, Words text) {
    }

    /** How many chose a level. @param marks as many squares as people, for the eye */
    public record Bar(int level, Words name, int people, String marks) {
    }

    /**
     * A criterion as the team sees it.
     *
     * @param sentence how the answers lie, in one sentence
     * @param agreed what the team settled on, in words; null for nothing yet
     */
    public record Row(String key, String slug, Words title, String area, List<Bar> bars, String sentence, String range, String unrated, List<String> reasons,
            List<Words> questions, String agreed, String agreedReason, String nextStep) {
    }

    /** With the criteria that the run looks at. */
    EditionView edition(RunHead run) {
        return whole(run).only(run.items());
    }

    private EditionView whole(RunHead run) {
        return catalogues.current().filter(edition -> edition.key().equals(run.edition())).or(() -> catalogues.find(run.edition()))
                .orElseThrow(() -> new NotFoundException("edition/" + run.edition()));
    }

    List<Stop> stops(PlaceView view, Way way, Locale locale) {
        Catalogue catalogue = edition(view.run()).catalogue();
        List<Stop> stops = new ArrayList<>();
        for (Criterion c : catalogue.criteria()) {
            PlaceView.Said said = view.answers().get(c.id());
            Words title = catalogue.words(c.title(), locale);
            stops.add(new Stop(c.id(), c.slug(), c.id() + " " + title.text(), title.language(), said != null,
                    said == null ? null : spreads.rating(catalogue, said.rating(), locale), way.criterion(c.slug()), view.others().containsKey(c.id())));
        }
        return stops;
    }

    /** The answer as it is, then what came from other devices. */
    List<Version> versions(PlaceView view, String key, Locale locale) {
        Catalogue catalogue = edition(view.run()).catalogue();
        PlaceView.Said said = view.answers().get(key);
        List<Version> versions = new ArrayList<>(List.of(new Version(0, spreads.rating(catalogue, said.rating(), locale), said.reason(), said.savedAt(),
                labels.of(locale, "device", said.device()))));
        view.others().get(key).forEach(other -> versions.add(new Version(other.id(), spreads.rating(catalogue, other.rating(), locale), other.reason(), other.savedAt(),
                labels.of(locale, "device", other.device()))));
        return versions;
    }

    CriterionSheet sheet(RunHead run, String key, Locale locale) {
        Catalogue catalogue = whole(run).catalogue();
        return sheets.sheet(catalogue, criterion(catalogue, key), catalogues.lineage(), locale);
    }

    /** Name of a criterion. */
    Words title(RunHead run, String key, Locale locale) {
        Catalogue catalogue = edition(run).catalogue();
        return catalogue.words(criterion(catalogue, key).title(), locale);
    }

    /** The levels, then what stands beside them. */
    List<Option> options(RunHead run, String key, Locale locale) {
        Catalogue catalogue = edition(run).catalogue();
        Criterion criterion = criterion(catalogue, key);
        List<Option> options = new ArrayList<>(sheet(run, key, locale).levels().stream()
                .map(step -> new Option(String.valueOf(step.value()), step, step.name(), step.text())).toList());
        if (criterion.canBeLeftOut()) {
            options.add(beside(catalogue, Rating.Kind.NOT_APPLICABLE, catalogue.answers().notApplicable(), locale));
        }
        options.add(beside(catalogue, Rating.Kind.CANNOT_SAY, catalogue.answers().cannotSay(), locale));
        return options;
    }

    /** For a list to choose what a team settles on; the first is nothing yet. */
    List<SelectItem> choices(RunHead run, String key, Locale locale) {
        List<SelectItem> choices = new ArrayList<>(List.of(new SelectItem("", labels.text(locale, "agreement.none"))));
        options(run, key, locale).forEach(option -> choices.add(new SelectItem(option.key(),
                (option.step() == null ? "" : labels.text(locale, "criterion.step", option.step().value()) + ": ") + option.name().text())));
        return choices;
    }

    private static Option beside(Catalogue catalogue, Rating.Kind kind, Catalogue.Answer answer, Locale locale) {
        return new Option(kind.name(), null, catalogue.words(answer.name(), locale), catalogue.words(answer.hint(), locale));
    }

    Row row(TeamView view, TeamView.Line line, Locale locale) {
        Catalogue catalogue = edition(view.run()).catalogue();
        Criterion criterion = criterion(catalogue, line.item());
        List<CriterionSheet.Step> names = sheets.names(catalogue, locale);
        List<Bar> bars = IntStream.range(0, names.size()).mapToObj(i -> new Bar(i + 1, names.get(i).name(), line.spread().counts().get(i),
                "\u25A0".repeat(line.spread().counts().get(i)))).toList();
        return new Row(criterion.id(), criterion.slug(), catalogue.words(criterion.title(), locale), criterion.area().letter(), bars,
                spreads.sentence(line.spread(), locale), spreads.range(line.spread(), locale), spreads.unrated(line.spread(), locale), line.reasons(),
                criterion.questions().stream().map(question -> catalogue.words(question, locale)).toList(),
                line.agreed().rating() == null ? null : spreads.rating(catalogue, line.agreed().rating(), locale), line.agreed().reason(), line.agreed().nextStep());
    }

    /** An answer in words. */
    String said(RunHead run, Rating rating, Locale locale) {
        return spreads.rating(edition(run).catalogue(), rating, locale);
    }

    private static Criterion criterion(Catalogue catalogue, String key) {
        return catalogue.criteria().stream().filter(c -> c.id().equals(key)).findFirst().orElseThrow(() -> new NotFoundException("criterion"));
    }
}
