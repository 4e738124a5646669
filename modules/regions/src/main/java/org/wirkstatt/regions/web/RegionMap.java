package org.wirkstatt.regions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.regions.FederalState;
import org.wirkstatt.regions.RegionProfile;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.ui.Language;

/** The tile map, one tile a federal state. */
@ApplicationScoped
public class RegionMap {

    /**
     * @param code ISO 3166-2, also the anchor of the state in the list
     * @param count regions in the state
     * @param words what the tile says to who cannot see it
     */
    public record Tile(int column, int row, String code, String shortCode, long count, String words) {
    }

    @Inject
    RegionTexts texts;
    @Inject
    Language language;

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
