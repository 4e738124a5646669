package org.wirkstatt.pages.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.pages.PageTexts;
import org.wirkstatt.pages.care.CareService;
import org.wirkstatt.pages.care.CareService.Tended;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** What is to be looked after, for editors. */
@Named("pagesCareListPage")
@RequestScoped
public class CareListPage {

    /** @param owners names, or that nobody looks after it */
    public record Row(Tended tended, String kind, String state, String owners, String path) {
    }

    @Inject
    CareService cares;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    PageTexts pageTexts;
    @Inject
    Texts texts;
    @Inject
    Language language;
    private List<Row> rows = List.of();

    public void load() {
        List<Tended> all = cares.list();
        List<MemberId> owners = all.stream().flatMap(t -> t.care().owners().stream()).distinct().toList();
        Map<MemberId, String> names = members.isResolvable() ? members.get().displayNames(owners) : Map.of();
        rows = all.stream().map(t -> row(t, names)).toList();
    }

    private Row row(Tended tended, Map<MemberId, String> names) {
        String owners = tended.care().owners().stream().map(names::get).filter(Objects::nonNull).sorted().collect(Collectors.joining(", "));
        return new Row(tended, texts.of(tended.module(), tended.kind(), language.getLocale()), pageTexts.text("care.state." + tended.state(), language.getLocale()),
                owners.isEmpty() ? pageTexts.text("care.nobody", language.getLocale()) : owners,
                "/pflege/" + tended.care().ref().type() + "/" + tended.care().ref().id());
    }

    public List<Row> getRows() {
        return rows;
    }
}
