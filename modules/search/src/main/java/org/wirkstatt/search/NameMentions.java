package org.wirkstatt.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.search.Mentions;

/** Asks the search for the name as a phrase. */
@ApplicationScoped
class NameMentions implements Mentions {

    @Inject
    SearchService search;

    @Override
    public List<Mention> of(String name, int limit) {
        String phrase = name.replaceAll("[\"„“”«»]", " ").strip();
        if (phrase.isEmpty()) {
            return List.of();
        }
        SearchRequest request = new SearchRequest('"' + phrase + '"', Map.of(), SearchRequest.Order.RELEVANCE, 1, limit, Locale.GERMAN);
        return search.search(request).hits().stream().map(hit -> new Mention(hit.ref(), hit.title(), hit.path())).toList();
    }
}
