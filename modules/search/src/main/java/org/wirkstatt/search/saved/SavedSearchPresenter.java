package org.wirkstatt.search.saved;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.NewMatches;
import org.wirkstatt.search.NewMatches.Thing;

/**
 * What a notice of a saved search is about: the titles of what it found last and its keeper may read at this moment. Where that is nothing there
 * is no such content, and no notice.
 */
@ApplicationScoped
class SavedSearchPresenter implements ContentPresenter {

    private static final int TITLES = 3;
    private static final int LOOKED_AT = 50;

    @Inject
    SavedSearchRepository searches;
    @Inject
    Readers readers;
    @Inject
    NewMatches matches;

    @Override
    public String type() {
        return SavedSearch.TYPE;
    }

    @Override
    public Optional<Presentation> present(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        return searches.find(Long.parseLong(id)).flatMap(search -> readers.audiences(search.member()).flatMap(audiences -> {
            List<Thing> things = matches.readable(latest(search), audiences, Locale.GERMAN);
            String more = things.size() > TITLES ? " · …" : "";
            return things.isEmpty() ? Optional.empty() : Optional.of(new Presentation(search.name() + ": "
                    + things.stream().limit(TITLES).map(Thing::title).collect(Collectors.joining(" · ")) + more, search.path(), Set.of(Audience.of(search.member()))));
        }));
    }

    private List<ContentRef> latest(SavedSearch search) {
        List<SavedHit> news = searches.news(search.id(), Instant.EPOCH, LOOKED_AT);
        return news.stream().filter(hit -> hit.foundAt().equals(news.get(0).foundAt())).map(SavedHit::ref).toList();
    }
}
