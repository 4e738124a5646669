package org.wirkstatt.regions.web;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.regions.RegionCatalogue;
import org.wirkstatt.regions.RegionProfile;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.regions.Round;
import org.wirkstatt.ui.Language;

/** The regions on the home page: the map of the pilot phase and the rounds of the programme beside it. Kept for each language until something public changes. */
@Named("regionsHomeTile")
@ApplicationScoped
public class HomeTile {

    private static final int LANGUAGES = 4;

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

    @Inject
    PublicState state;

    private Remembered<Locale, Shown> shown;

    private record Shown(List<RegionMap.Tile> tiles, String sentence, List<RoundRow> rounds) {
    }

    @PostConstruct
    void open() {
        shown = new Remembered<>(state, LANGUAGES);
    }

    private Shown shown() {
        return shown.get(language.getLocale(), this::read);
    }

    private Shown read(Locale locale) {
        List<RegionProfile> pilot = catalogue.all().stream().filter(r -> r.isListed() && r.file().rounds().contains(1)).toList();
        String sentence = texts.text("home.sub", locale, pilot.size(), pilot.stream().map(RegionProfile::state).distinct().count());
        List<RoundRow> rounds = Round.FINISHED.stream().map(r -> new RoundRow(r.isPilot() ? texts.text("home.rounds.pilot", locale) : String.valueOf(r.number()),
                r.noteKey() == null ? "" : texts.text(r.noteKey(), locale), r.years(), r.networks())).toList();
        return new Shown(map.tiles(pilot), sentence, rounds);
    }

    /** With the number of regions that took part in the pilot phase. */
    public List<RegionMap.Tile> getTiles() {
        return shown().tiles();
    }

    /** One sentence on the pilot phase with the numbers of today's profiles. */
    public String getSentence() {
        return shown().sentence();
    }

    public List<RoundRow> getRounds() {
        return shown().rounds();
    }
}
