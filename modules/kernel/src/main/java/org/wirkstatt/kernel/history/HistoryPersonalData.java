package org.wirkstatt.kernel.history;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/**
 * What the histories hold about a person: who made an edit, when, and with which note. A revision's text is the whole content, on which
 * others built, so it stays in any case; with {@code DELETE} the notes go.
 */
@ApplicationScoped
class HistoryPersonalData implements PersonalData {

    @Inject
    RevisionRepository revisions;

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public List<Map<String, Object>> export(MemberId member) {
        return revisions.writtenBy(member).stream().map(written -> Map.<String, Object>of("content", written.ref().toString(),
                "revision", written.revision().number(), "at", written.revision().at().toString(), "note", written.revision().note())).toList();
    }

    @Override
    public void erase(MemberId member, Contributions contributions) {
        revisions.forgetAuthor(member, contributions == Contributions.ANONYMISE);
    }

    @Override
    public List<String> remains() {
        return List.of("personalData.remains.history");
    }
}
