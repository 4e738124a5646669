package org.wirkstatt.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.account.People.GrantRow;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** 'What may I do, and why?': each role in one sentence. */
@Named("identityRightsPage")
@RequestScoped
public class RightsPage {

    /** @param why role, place, since when and by whom @param may what the role lets one do */
    public record Row(String why, String may) {
    }

    @Inject
    People people;
    @Inject
    PlaceNames names;
    @Inject
    MemberDirectory directory;
    @Inject
    CurrentUser user;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Format format;
    private List<GrantRow> grants;

    public List<Row> getNow() {
        return rows(true);
    }

    public List<Row> getBefore() {
        return rows(false);
    }

    private List<Row> rows(boolean now) {
        if (grants == null) {
            grants = people.grants(user.member().orElseThrow().id());
        }
        Map<MemberId, String> givers = directory.displayNames(grants.stream().flatMap(g -> g.grantedBy().stream()).toList());
        return grants.stream().filter(g -> g.heldNow() == now).map(g -> row(g, givers)).toList();
    }

    private Row row(GrantRow g, Map<MemberId, String> givers) {
        Locale locale = language.getLocale();
        String role = names.of(g.grant(), locale);
        Optional<String> giver = g.grantedBy().map(givers::get);
        String since = format.day(g.since());
        String why = giver.map(name -> texts.of("identity", "rights.since.by", locale, role, since, name))
                .orElseGet(() -> texts.of("identity", "rights.since", locale, role, since));
        String until = g.until().map(end -> " " + texts.of("identity", g.heldNow() ? "rights.until" : "rights.ended", locale, format.day(end))).orElse("");
        return new Row(why + until, texts.of("identity", "Role." + g.grant().role() + ".may", locale));
    }
}
