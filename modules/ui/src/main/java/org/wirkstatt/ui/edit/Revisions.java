package org.wirkstatt.ui.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** Revisions as rows of the page that shows a history. */
@ApplicationScoped
public class Revisions {

    /** @param author name, 'Import' or 'ehemaliges Mitglied' */
    public record Row(int number, String time, String author, String note) {
    }

    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Format format;

    /** In the given order. */
    public List<Row> rows(List<Revision> revisions) {
        List<MemberId> ids = revisions.stream().map(Revision::author).flatMap(Optional::stream).distinct().toList();
        Map<MemberId, String> names = members.isUnsatisfied() || ids.isEmpty() ? Map.of() : members.get().displayNames(ids);
        return revisions.stream().map(r -> new Row(r.number(), format.time(r.at()),
                r.author().map(id -> names.getOrDefault(id, text("history.formerMember"))).orElseGet(() -> text("history.import")), r.note())).toList();
    }

    private String text(String key) {
        return texts.of("ui", key, language.getLocale());
    }
}
