package org.wirkstatt.regions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.regions.FederalState;
import org.wirkstatt.regions.Focus;
import org.wirkstatt.regions.InvalidFilterException;
import org.wirkstatt.regions.NetworkType;
import org.wirkstatt.regions.RegionCatalogue;
import org.wirkstatt.regions.RegionFile;
import org.wirkstatt.regions.RegionFilter;
import org.wirkstatt.regions.RegionProfile;
import org.wirkstatt.regions.RegionService;
import org.wirkstatt.regions.RegionStatus;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.ui.Language;

/** The list of regions with filters and map. */
@Named("regionsRegionsPage")
@RequestScoped
public class RegionsPage {

    /** @param selected whether the list is filtered by it now */
    public record Option(String value, String label, boolean selected) {
    }

    /** @param code ISO 3166-2, the anchor */
    public record Group(String code, String name, String count, List<Line> lines) {
    }

    /** @param formerly former names; empty without */
    public record Line(String path, String name, String carrier, String formerly, String teaser) {
    }

    @Inject
    RegionCatalogue catalogue;
    @Inject
    RegionService regions;
    @Inject
    RegionMap map;
    @Inject
    RegionTexts texts;
    @Inject
    Language language;

    private String words;
    private String type;
    private String state;
    private String round;
    private String focus;
    private String sort;
    private RegionFilter filter = RegionFilter.ALL;
    private List<RegionProfile> found = List.of();
    /** Made once: the page asks for its values many times. */
    private List<Line> examples = List.of();
    private List<Group> groups = List.of();
    private List<RegionMap.Tile> tiles = List.of();
    private List<Option> states = List.of();
    private List<Option> rounds = List.of();
    private List<Option> types = List.of();
    private List<Option> focuses = List.of();

    /** Reads the filters; an unknown value is a request that cannot be answered (400). */
    public void load() {
        filter = new RegionFilter(words, value("land", state, FederalState::find), value("typ", type, t -> EnumKey.find(NetworkType.class, t)),
                value("durchgang", round, RegionsPage::number), value("schwerpunkt", focus, f -> EnumKey.find(Focus.class, f)));
        List<RegionProfile> all = catalogue.all().stream().filter(r -> !r.isArchived()).filter(filter::matches).toList();
        found = all.stream().filter(RegionProfile::isListed).toList();
        examples = lines(all.stream().filter(RegionProfile::demo).toList());
        groups = isByName() ? oneGroup() : groupsByState();
        tiles = map.tiles(found);
        states = stateOptions();
        rounds = roundOptions();
        types = options(NetworkType.values(), type);
        focuses = options(Focus.values(), focus);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d?") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static <T> T value(String parameter, String text, Function<String, Optional<T>> find) {
        return text == null || text.isEmpty() ? null : find.apply(text).orElseThrow(() -> new InvalidFilterException(parameter));
    }

    public String getHeading() {
        String key = filter.round() != null && filter.round() == 1 ? "list.heading.pilot" : "list.heading";
        return texts.text(key, language.getLocale(), found.size());
    }

    /** Grouped by state, or one group without heading when sorted by name. */
    public List<Group> getGroups() {
        return groups;
    }

    private List<Group> oneGroup() {
        return found.isEmpty() ? List.of() : List.of(new Group("", "", "", lines(found)));
    }

    private List<Group> groupsByState() {
        return Arrays.stream(FederalState.values()).map(s -> group(s, found.stream().filter(r -> r.state() == s).toList()))
                .filter(g -> !g.lines().isEmpty()).toList();
    }

    private Group group(FederalState s, List<RegionProfile> members) {
        return new Group(s.code(), s.label(language.getLocale()), texts.text("list.count", language.getLocale(), members.size()), lines(members));
    }

    public List<Line> getExamples() {
        return examples;
    }

    private List<Line> lines(List<RegionProfile> members) {
        return members.stream().map(r -> new Line(r.path(), r.name(), r.carrier().map(RegionFile.Organisation::fullName).orElse(""),
                r.file().previousNames().isEmpty() ? "" : texts.text("list.formerly", language.getLocale(), r.file().previousNames().get(0).name()),
                r.file().teaser())).toList();
    }

    /** The found regions on the map. */
    public List<RegionMap.Tile> getTiles() {
        return tiles;
    }

    public boolean isAnyUnclaimed() {
        return found.stream().anyMatch(r -> r.file().status() == RegionStatus.UNCLAIMED);
    }

    public List<Option> getTypes() {
        return types;
    }

    public List<Option> getFocuses() {
        return focuses;
    }

    private <E extends Enum<E>> List<Option> options(E[] values, String chosen) {
        return Arrays.stream(values).map(v -> new Option(EnumKey.of(v), texts.label(v, language.getLocale()), EnumKey.of(v).equals(chosen))).toList();
    }

    /** States that have a region, and the chosen one. */
    public List<Option> getStates() {
        return states;
    }

    private List<Option> stateOptions() {
        return Arrays.stream(FederalState.values())
                .filter(s -> s.code().equals(state) || catalogue.all().stream().anyMatch(r -> r.isListed() && r.state() == s))
                .map(s -> new Option(s.code(), s.label(language.getLocale()), s.code().equals(state)))
                .sorted(Comparator.comparing(Option::label)).toList();
    }

    /** Rounds that a region took part in, and the chosen one. */
    public List<Option> getRounds() {
        return rounds;
    }

    private List<Option> roundOptions() {
        Stream<Integer> known = catalogue.all().stream().filter(RegionProfile::isListed).flatMap(r -> r.file().rounds().stream());
        Stream<Integer> chosen = filter.round() == null ? Stream.of() : Stream.of(filter.round());
        return Stream.concat(known, chosen).distinct().sorted()
                .map(n -> new Option(String.valueOf(n), texts.round(n, language.getLocale()), n.equals(filter.round()))).toList();
    }

    /** This list in the other order, with all filters. */
    public String getOtherOrder() {
        String[] names = {"q", "typ", "land", "durchgang", "schwerpunkt"};
        String[] values = {words, type, state, round, focus};
        String query = IntStream.range(0, names.length).filter(i -> values[i] != null && !values[i].isEmpty())
                .mapToObj(i -> names[i] + "=" + URLEncoder.encode(values[i], StandardCharsets.UTF_8))
                .reduce("", (a, b) -> a + b + "&");
        String all = isByName() ? query : query + "sort=name&";
        return "/regionen" + (all.isEmpty() ? "" : "?" + all.substring(0, all.length() - 1));
    }

    public boolean isByName() {
        return "name".equals(sort);
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    public boolean isNothingFound() {
        return found.isEmpty() && examples.isEmpty();
    }

    public boolean isMayAdd() {
        return regions.mayEditAll();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? null : words.substring(0, Math.min(words.length(), 200));
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
    }

    public String getFocus() {
        return focus;
    }

    public void setFocus(String focus) {
        this.focus = focus;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
