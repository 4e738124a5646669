package org.wirkstatt.regions.web;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.regions.RegionCatalogue;
import org.wirkstatt.regions.RegionProfile;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.regions.Round;
import org.wirkstatt.ui.Language;

/** The regions on the home page: the map of the pilot phase and the rounds of the programme beside it. */
@Named("regionsHomeTile")
@RequestScoped
public class HomeTile {

    /** @param note empty without */
    public record RoundRow(String name, String note, String years, int networks) {
    }

    @Inject
    RegionCatalogue catalogue;
    @Inject
    RegionMap map;
    @Inject
    RegionTexts texts;
    @Inject
    Language language;

    private List<RegionMap.Tile> tiles;
    private List<RoundRow> rounds;
    private String sentence;

    @PostConstruct
    void read() {
        Locale locale = language.getLocale();
        List<RegionProfile> pilot = catalogue.all().stream().filter(r -> r.isListed() && r.file().rounds().contains(1)).toList();
        tiles = map.tiles(pilot);
        sentence = texts.text("home.sub", locale, pilot.size(), pilot.stream().map(RegionProfile::state).distinct().count());
        rounds = Round.FINISHED.stream().map(r -> new RoundRow(r.isPilot() ? texts.text("home.rounds.pilot", locale) : String.valueOf(r.number()),
                r.noteKey() == null ? "" : texts.text(r.noteKey(), locale), r.years(), r.networks())).toList();
    }

    /** With the number of regions that took part in the pilot phase. */
    public List<RegionMap.Tile> getTiles() {
        return tiles;
    }

    /** One sentence on the pilot phase with the numbers of today's profiles. */
    public String getSentence() {
        return sentence;
    }

    public List<RoundRow> getRounds() {
        return rounds;
    }
}
