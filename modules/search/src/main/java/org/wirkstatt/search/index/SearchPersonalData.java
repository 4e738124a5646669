package org.wirkstatt.search.index;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/**
 * The index holds what other modules hand it and follows when they change it. After an erasure it does more: deleted words are taken off
 * the disk at once, not when their segment happens to be merged.
 */
@ApplicationScoped
class SearchPersonalData implements PersonalData {

    /** Stands in the change log after the changes of an erasure. */
    static final ContentRef ERASED = new ContentRef("search-erasure", "latest");

    @Inject
    Outbox outbox;

    @Override
    public String module() {
        return "search";
    }

    @Override
    public List<Map<String, Object>> export(MemberId member) {
        return List.of();
    }

    @Override
    public void erase(MemberId member, Contributions contributions) {
        outbox.changed(ERASED);
    }
}
