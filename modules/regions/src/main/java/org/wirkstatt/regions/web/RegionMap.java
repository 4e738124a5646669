package org.wirkstatt.regions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.regions.FederalState;
import org.wirkstatt.regions.RegionCatalogue;
import org.wirkstatt.regions.RegionProfile;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.regions.Round;
import org.wirkstatt.ui.Language;

/** The tile map, one tile a federal state, and the rounds of the programme beside it. */
@Named("regionsMap")
@ApplicationScoped
public class RegionMap {

    /**
     * @param code ISO 3166-2, also the anchor of the state in the list
     * @param count regions in the state
     * @param words what the tile says to who cannot see it
     */
    public record Tile(int column, int row, String code, String shortCode, long count, String words) {
    }

    /** @param note empty without */
    public record RoundRow(String name, String note, String years, int networks) {
    }

    @Inject
    RegionCatalogue catalogue;
    @Inject
    RegionTexts texts;
    @Inject
    Language language;

    /** With the number of regions that took part in the pilot phase. */
    public List<Tile> getPilotTiles() {
        return tiles(catalogue.all().stream().filter(isPilot()).toList());
    }

    /** One sentence on the pilot phase with the numbers of today's profiles. */
    public String getPilotSentence() {
        List<RegionProfile> pilot = catalogue.all().stream().filter(isPilot()).toList();
        return texts.text("home.sub", language.getLocale(), pilot.size(), pilot.stream().map(RegionProfile::state).distinct().count());
    }

    private static Predicate<RegionProfile> isPilot() {
        return r -> r.isListed() && r.file().rounds().contains(1);
    }

    public List<RoundRow> getRounds() {
        return Round.FINISHED.stream()
                .map(r -> new RoundRow(r.isPilot() ? texts.text("home.rounds.pilot", language.getLocale()) : String.valueOf(r.number()),
                        r.noteKey() == null ? "" : texts.text(r.noteKey(), language.getLocale()), r.years(), r.networks()))
                .toList();
    }

    /** All states, with the number of those of {@code regions} that lie in them. */
    List<Tile> tiles(List<RegionProfile> regions) {
        Map<FederalState, Long> counts = regions.stream().map(RegionProfile::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Arrays.stream(FederalState.values()).map(s -> tile(s, counts.getOrDefault(s, 0L))).toList();
    }

    private Tile tile(FederalState state, long count) {
        String name = state.label(language.getLocale());
        return new Tile(state.column(), state.row(), state.code(), state.shortCode(), count,
                texts.text("map.tile", language.getLocale(), name, count));
    }
}
