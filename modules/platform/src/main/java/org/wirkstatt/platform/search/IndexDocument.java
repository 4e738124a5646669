package org.wirkstatt.platform.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;

/**
 * One thing as the search sees it.
 *
 * @param ref what it is
 * @param title as shown; weighs most
 * @param path address inside the portal
 * @param audiences who may find it; nobody if empty
 * @param language BCP 47, such as {@code de}
 * @param summary one or two sentences, also shown where no passage fits; may be empty
 * @param keywords words and names under which it shall be found and suggested; former names too
 * @param date of the latest version; null where it has none
 * @param facets facet name → values, see {@link SearchContributor#facets()}
 * @param details short facts for the result list in order, such as '90 Minuten'; already in German, may be empty
 * @param passages the full text; may be empty
 */
public record IndexDocument(ContentRef ref, String title, String path, Set<Audience> audiences, String language, String summary,
        List<String> keywords, LocalDate date, Map<String, List<String>> facets, List<String> details, List<Passage> passages) {

    public IndexDocument {
        audiences = Set.copyOf(audiences);
        keywords = List.copyOf(keywords);
        facets = Map.copyOf(facets);
        details = List.copyOf(details);
        passages = List.copyOf(passages);
    }
}
