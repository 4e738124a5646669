package org.wirkstatt.community.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.InvalidFilterException;
import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.InitiativeService;
import org.wirkstatt.community.initiative.Initiatives;
import org.wirkstatt.community.initiative.Visibility;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** The list of initiatives with filters. */
@Named("communityInitiativesPage")
@RequestScoped
public class InitiativesPage {

    private static final int SIZE = 30;

    /** @param selected whether the list is filtered by it now */
    public record Option(String value, String label, boolean selected) {
    }

    /** @param region name of its region; empty if that is gone */
    public record Line(String path, String name, String region, String teaser, boolean demo, boolean membersOnly) {
    }

    @Inject
    Initiatives initiatives;
    @Inject
    InitiativeService service;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Labels labels;

    private String words;
    private String region;
    private String state;
    private String number;
    private ResultPage<Line> result;
    private List<Option> regionOptions = List.of();
    private List<Option> stateOptions = List.of();
    private boolean mayAdd;

    /** Reads the filters; an unknown value is a request that cannot be answered (400), a page that does not exist is 404. */
    public void load() {
        List<RegionEntry> all = regions.isUnsatisfied() ? List.of() : regions.get().list();
        if (isSet(region) && all.stream().noneMatch(r -> r.slug().equals(region))) {
            throw new InvalidFilterException("region");
        }
        if (isSet(state) && all.stream().noneMatch(r -> r.federalState().equals(state))) {
            throw new InvalidFilterException("land");
        }
        Collection<RegionId> wanted = !isSet(region) && !isSet(state) ? null
                : all.stream().filter(r -> !isSet(region) || r.slug().equals(region)).filter(r -> !isSet(state) || r.federalState().equals(state))
                        .map(RegionEntry::id).toList();
        int page = !isSet(number) ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        ResultPage<Initiative> found = initiatives.page(words, wanted, true, Math.max(page, 1), SIZE);
        Map<RegionId, String> names = all.stream().collect(Collectors.toMap(RegionEntry::id, RegionEntry::name));
        result = new ResultPage<>(found.items().stream().map(i -> line(i, names)).toList(), found.total(), page, SIZE);
        if (page < 1 || page > result.pages()) {
            throw new NotFoundException("initiatives/page/" + number);
        }
        regionOptions = all.stream().map(r -> new Option(r.slug(), r.name(), r.slug().equals(region))).toList();
        stateOptions = all.stream().map(RegionEntry::federalState).distinct().map(s -> new Option(s, labels.state(s), s.equals(state)))
                .sorted(java.util.Comparator.comparing(Option::label)).toList();
        mayAdd = service.mayCreate();
    }

    private static Line line(Initiative i, Map<RegionId, String> names) {
        return new Line(i.path(), i.name(), names.getOrDefault(i.region(), ""), i.teaser() == null ? "" : i.teaser(), i.isDemo(),
                i.visibility() == Visibility.MEMBERS);
    }

    private static boolean isSet(String text) {
        return text != null && !text.isEmpty();
    }

    public List<Line> getLines() {
        return result.items();
    }

    public String getHeading() {
        return labels.text("initiatives.heading", result.total());
    }

    public boolean isFiltered() {
        return Stream.of(words, region, state).anyMatch(InitiativesPage::isSet);
    }

    public boolean isMayAdd() {
        return mayAdd;
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    /** This list without the number of the page, for the pager. */
    public String getUrl() {
        return "/initiativen?" + part("q", words) + part("region", region) + part("land", state);
    }

    private static String part(String name, String value) {
        return isSet(value) ? name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&" : "";
    }

    public List<Option> getRegions() {
        return regionOptions;
    }

    public List<Option> getStates() {
        return stateOptions;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? null : words.substring(0, Math.min(words.length(), 200));
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
