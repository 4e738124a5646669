package org.wirkstatt.regions;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a visitor asks the list of regions for. Each part is null where everything will do.
 *
 * @param words all must occur in names, places, carriers or texts; umlauts may be written ae, oe, ue
 * @param round number of a round, from 1
 */
public record RegionFilter(String words, FederalState state, NetworkType type, Integer round, Focus focus) {

    /** Lets everything through. */
    public static final RegionFilter ALL = new RegionFilter(null, null, null, null, null);

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether anything is asked at all. */
    public boolean isEmpty() {
        return (words == null || words.isBlank()) && state == null && type == null && round == null && focus == null;
    }

    /** Whether {@code region} is among the answers. */
    public boolean matches(RegionProfile region) {
        RegionFile file = region.file();
        return (state == null || region.state() == state) && (type == null || file.networkType() == type)
                && (round == null || file.rounds().contains(round)) && (focus == null || file.focuses().contains(focus))
                && matchesWords(region);
    }

    private boolean matchesWords(RegionProfile region) {
        if (words == null || words.isBlank()) {
            return true;
        }
        String text = fold(text(region));
        return Arrays.stream(GAPS.split(fold(words))).allMatch(text::contains);
    }

    private static String text(RegionProfile region) {
        RegionFile f = region.file();
        Stream<String> lists = Stream.of(f.previousNames().stream().map(RegionFile.PreviousName::name),
                f.organisations().stream().map(RegionFile.Organisation::name), f.districts().stream().map(RegionFile.District::name),
                f.facts().stream().map(RegionFile.Fact::value), f.initiatives().stream()).flatMap(s -> s);
        return Stream.concat(Stream.of(f.name(), f.area(), f.teaser(), f.where(), f.about(), region.state().label(Locale.GERMAN)), lists)
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String fold(String text) {
        String lower = text.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    }
}
