package org.wirkstatt.identity.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import org.wirkstatt.identity.account.GrantChoices;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Role;

/** What the person of this request may give, as options of a form, by role. */
@ApplicationScoped
class GrantOptions {

    @Inject
    GrantChoices choices;
    @Inject
    PlaceNames names;

    /** @param none label of the option without a role */
    List<SelectItem> of(String none, Locale locale) {
        Map<Role, List<SelectItem>> byRole = new LinkedHashMap<>();
        choices.all().forEach(grant -> byRole.computeIfAbsent(grant.role(), role -> new ArrayList<>())
                .add(new SelectItem(GrantChoices.word(grant), names.of(grant, locale))));
        List<SelectItem> options = new ArrayList<>(List.of(new SelectItem("", none)));
        byRole.forEach((role, items) -> options.add(new SelectItemGroup(names.of(role, locale), null, false, items.toArray(SelectItem[]::new))));
        return options;
    }

    String name(Grant grant, Locale locale) {
        return names.of(grant, locale);
    }
}
