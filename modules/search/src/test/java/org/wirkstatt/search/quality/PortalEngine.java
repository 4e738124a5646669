package org.wirkstatt.search.quality;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.SearchService;
import org.wirkstatt.search.index.TestPortal;

/** The search of the portal as its pages ask it, over a real index in a folder. */
final class PortalEngine implements Engine {

    private final TestPortal portal;
    private final SearchService search;

    /**
     * Asks as a member of the community.
     *
     * @param label German name of a facet's value, given facet and value
     */
    PortalEngine(Path folder, List<IndexDocument> things, BinaryOperator<String> label) {
        portal = new TestPortal(folder, null, things.stream().map(thing -> thing.ref().type()).distinct().toArray(String[]::new));
        portal.labels = label;
        portal.audiences = Set.of(Audience.PUBLIC, Audience.MEMBERS);
        things.forEach(portal::save);
        portal.follow();
        search = new SearchService(portal.index, portal.contributors, portal.user());
    }

    @Override
    public List<String> find(String text) {
        SearchRequest request = new SearchRequest(text, Map.of(), Order.RELEVANCE, 1, HITS, Locale.GERMAN);
        return search.search(request).hits().stream().map(hit -> hit.ref().id()).toList();
    }

    @Override
    public void close() {
        portal.close();
    }
}
