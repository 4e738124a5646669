package org.wirkstatt.search.saved;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Saved searches are their keeper's alone: they are in the copy and go with the account. */
@ApplicationScoped
class SavedSearchPersonalData implements PersonalData {

    @Inject
    SavedSearchRepository searches;

    @Override
    public String module() {
        return "search";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return searches.list(member).stream().map(s -> Map.<String, Object>of("kind", "savedSearch", "name", s.name(), "question", s.question(),
                "facets", List.copyOf(SavedSearch.lines(s.facets()).lines().toList()), "rhythm", s.rhythm().name(), "savedAt", s.savedAt().toString(),
                "found", searches.news(s.id(), Instant.EPOCH, SavedSearches.MOST_HITS).stream().map(hit -> hit.ref().toString()).toList())).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        searches.list(member).forEach(searches::remove);
    }
}
