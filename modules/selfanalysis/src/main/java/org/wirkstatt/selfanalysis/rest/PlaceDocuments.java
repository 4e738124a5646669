package org.wirkstatt.selfanalysis.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.Words;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.rest.PlaceJson.AnswerJson;
import org.wirkstatt.selfanalysis.rest.PlaceJson.CriterionJson;
import org.wirkstatt.selfanalysis.rest.PlaceJson.OptionJson;
import org.wirkstatt.selfanalysis.rest.PlaceJson.Place;
import org.wirkstatt.selfanalysis.rest.PlaceJson.Text;
import org.wirkstatt.selfanalysis.run.PlaceView;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.Way;

/** Writes places as the API tells them. */
@ApplicationScoped
class PlaceDocuments {

    @Inject
    CatalogueReader catalogues;

    Place place(PlaceView view, Way way, Locale locale) {
        Catalogue catalogue = view.run().part(catalogues.find(view.run().edition()).orElseThrow(() -> new NotFoundException("edition")).catalogue());
        return new Place(view.id(), state(view), way.own(), view.answerable() ? catalogue.criteria().stream().map(c -> criterion(catalogue, c, way, locale)).toList() : List.of(),
                view.answers().keySet().stream().collect(Collectors.toMap(item -> item, item -> answer(view, item, true))));
    }

    AnswerJson answer(PlaceView view, String item, boolean saved) {
        PlaceView.Said said = view.answers().get(item);
        return new AnswerJson(saved, said.version(), said.rating().key(), said.reason(), view.others().getOrDefault(item, List.of()).size());
    }

    private static String state(PlaceView view) {
        if (view.closedHere()) {
            return "otherDevice";
        }
        if (view.run().opened()) {
            return "opened";
        }
        return view.finished() ? "finished" : view.begun() ? "open" : "notBegun";
    }

    private static CriterionJson criterion(Catalogue catalogue, Criterion c, Way way, Locale locale) {
        List<OptionJson> options = new ArrayList<>();
        for (int i = 0; i < catalogue.levels().size(); i++) {
            options.add(new OptionJson(String.valueOf(i + 1), text(catalogue, catalogue.levels().get(i).name(), locale), text(catalogue, c.levels().get(i).text(), locale)));
        }
        if (c.canBeLeftOut()) {
            options.add(new OptionJson(Rating.Kind.NOT_APPLICABLE.name(), text(catalogue, catalogue.answers().notApplicable().name(), locale), null));
        }
        options.add(new OptionJson(Rating.Kind.CANNOT_SAY.name(), text(catalogue, catalogue.answers().cannotSay().name(), locale), null));
        return new CriterionJson(c.id(), way.criterion(c.slug()), c.area().letter(), text(catalogue, catalogue.mainCriteria().of(c.area()).title(), locale),
                text(catalogue, c.title(), locale), text(catalogue, c.explanation(), locale), texts(catalogue, c.questions(), locale), texts(catalogue, c.examples(), locale),
                options);
    }

    private static List<Text> texts(Catalogue catalogue, List<Map<String, String>> all, Locale locale) {
        return all.stream().map(words -> text(catalogue, words, locale)).toList();
    }

    private static Text text(Catalogue catalogue, Map<String, String> texts, Locale locale) {
        Words words = catalogue.words(texts, locale);
        return new Text(words.text(), words.language());
    }
}
