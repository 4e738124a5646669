package org.wirkstatt.search.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.Suggestion;
import org.wirkstatt.search.SuggestionService;

/**
 * Suggestions in the form of OpenSearch Suggestions 1.0: {@code [typed, [texts], [descriptions], [addresses]]}. A title comes with its own
 * address and what it is, a keyword with the address of its result page and no description.
 */
@WebServlet("/suche/vorschlaege")
public class SuggestionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SuggestionService suggestions;
    @Inject
    transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q") == null ? "" : request.getParameter("q");
        Locale locale = request.getAttribute(ReadingPage.LOCALE) instanceof Locale known ? known : Locale.GERMAN;
        List<Suggestion> found = suggestions.suggest(typed, locale);
        response.setContentType("application/x-suggestions+json");
        response.setCharacterEncoding("UTF-8");
        // rights may change with the next request
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeArray(answer(typed, found).build());
        }
    }

    private JsonArrayBuilder answer(String typed, List<Suggestion> found) {
        JsonArrayBuilder texts = Json.createArrayBuilder();
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder urls = Json.createArrayBuilder();
        for (Suggestion suggestion : found) {
            texts.add(suggestion.text());
            labels.add(suggestion.label());
            urls.add(address.of(suggestion.path().isEmpty() ? new ResultAddress(suggestion.text(), Map.of(), Order.RELEVANCE).toString()
                    : suggestion.path()));
        }
        return Json.createArrayBuilder().add(typed.substring(0, Math.min(typed.length(), 500))).add(texts).add(labels).add(urls);
    }
}
