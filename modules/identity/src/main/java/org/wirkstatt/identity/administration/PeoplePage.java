package org.wirkstatt.identity.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.account.AccountState;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.account.People.Person;
import org.wirkstatt.identity.account.PeopleSearch;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** People with filters in the address; those who wait for a decision stand above. */
@Named("identityPeoplePage")
@RequestScoped
public class PeoplePage {

    private static final int SIZE = 50;
    private static final String PATH = "/verwaltung/menschen";

    @Inject
    PeopleSearch search;
    @Inject
    People people;
    @Inject
    PlaceNames names;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private String text;
    private Optional<Role> role;
    private Optional<RegionEntry> region;
    private Optional<AccountState> state;
    private ResultPage<Person> result;
    private List<Person> requests;

    /** What can be chosen. @param key in the address */
    public record Option(String key, String label, boolean chosen) {
    }

    public void load() {
        Map<String, String> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        text = parameters.getOrDefault("q", "").strip();
        text = text.substring(0, Math.min(text.length(), 100));
        role = Stream.of(Role.values()).filter(one -> one.name().equals(parameters.get("rolle"))).findFirst();
        state = Stream.of(AccountState.values()).filter(one -> one.name().equals(parameters.get("zustand"))).findFirst();
        region = regions.isUnsatisfied() || parameters.getOrDefault("region", "").isEmpty() ? Optional.empty() : regions.get().findBySlug(parameters.get("region"));
        String page = parameters.getOrDefault("seite", "1");
        result = search.find(new PeopleSearch.Query(text, role, region.map(RegionEntry::id), state), page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1, SIZE);
        requests = people.requests();
    }

    public List<Person> getRequests() {
        return requests;
    }

    public List<Person> getRows() {
        return result.items();
    }

    /** Roles in words; empty for plain members. */
    public String roles(Person person) {
        return person.grants().stream().sorted(Comparator.comparing(Grant::role)).map(grant -> names.of(grant, language.getLocale()))
                .collect(Collectors.joining(", "));
    }

    public String state(Person person) {
        return texts.of("identity", "AccountState." + person.state(), language.getLocale());
    }

    public boolean isOpen(Person person) {
        return person.state() == AccountState.OPEN;
    }

    public String path(Person person) {
        return PATH + "/" + person.id().value();
    }

    public List<Option> getRoles() {
        return Stream.of(Role.values()).filter(one -> one != Role.MEMBER).map(one -> new Option(one.name(), names.of(one, language.getLocale()), role.filter(one::equals).isPresent())).toList();
    }

    public List<Option> getStates() {
        return Stream.of(AccountState.values()).map(one -> new Option(one.name(), texts.of("identity", "AccountState." + one, language.getLocale()),
                state.filter(one::equals).isPresent())).toList();
    }

    public List<Option> getRegions() {
        return regions.isUnsatisfied() ? List.of() : regions.get().list().stream()
                .map(one -> new Option(one.slug(), one.name(), region.filter(chosen -> chosen.id().equals(one.id())).isPresent())).toList();
    }

    public String getText() {
        return text;
    }

    public boolean isFiltered() {
        return !parameters().isEmpty();
    }

    public boolean isEverybodySeen() {
        return search.seesEverybody();
    }

    public String getCount() {
        return texts.of("identity", "people.count", language.getLocale(), result.total());
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    public String getPagerUrl() {
        return PATH + "?" + (parameters().isEmpty() ? "" : parameters() + "&");
    }

    private String parameters() {
        StringJoiner joined = new StringJoiner("&");
        if (!text.isEmpty()) {
            joined.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        role.ifPresent(one -> joined.add("rolle=" + one));
        region.ifPresent(one -> joined.add("region=" + one.slug()));
        state.ifPresent(one -> joined.add("zustand=" + one));
        return joined.toString();
    }
}
