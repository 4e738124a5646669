package org.wirkstatt.regions.rest;

import java.util.List;

import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.time.PartialDate;
import org.wirkstatt.regions.RegionFile;
import org.wirkstatt.regions.RegionProfile;

/**
 * A region in the API. Values are those of docs/content-format.md; dates are ISO 8601 and may be a month or a year.
 *
 * @param url page of the region
 * @param demo whether the region is fictional
 * @param status unclaimed or claimed
 */
public record RegionJson(String slug, String url, String name, String networkType, String state, String area, Integer founded, String teaser,
        String where, String about, List<String> focuses, List<String> educationPhases, List<Integer> rounds, String website,
        String contactEmail, String status, boolean demo, String compiled, String verified, List<RegionFile.District> districts,
        List<Organisation> organisations, List<Name> previousNames, List<Count> partnerCounts, List<Fact> facts, List<String> initiatives,
        List<Source> sources) {

    /** A line of the list. */
    public record Line(String slug, String url, String name, String networkType, String state, String area, String teaser, List<Integer> rounds,
            List<String> focuses) {
    }

    /** @param until null for today's carrier */
    public record Organisation(String name, String legalForm, String note, String since, String until) {
    }

    /** A former name. */
    public record Name(String name, String since, String until, String note) {
    }

    /** @param about whether the count is rounded */
    public record Count(String kind, Integer count, boolean about, String asOf, Integer source) {
    }

    /** @param source number in the sources, from 1 */
    public record Fact(String label, String value, String asOf, Integer source) {
    }

    /** @param url null for a source that is not on the web */
    public record Source(String title, String url, String publisher, String date) {
    }

    static Line line(RegionProfile r, PublicAddress address) {
        RegionFile f = r.file();
        return new Line(r.slug(), address.of(r.path()), f.name(), EnumKey.of(f.networkType()), f.state(), f.area(), f.teaser(), f.rounds(),
                f.focuses().stream().map(EnumKey::of).toList());
    }

    static RegionJson of(RegionProfile r, PublicAddress address) {
        RegionFile f = r.file();
        return new RegionJson(r.slug(), address.of(r.path()), f.name(), EnumKey.of(f.networkType()), f.state(), f.area(), f.founded(), f.teaser(),
                f.where(), f.about(), f.focuses().stream().map(EnumKey::of).toList(), f.educationPhases().stream().map(EnumKey::of).toList(),
                f.rounds(), f.website(), f.contactEmail(), EnumKey.of(f.status()), r.demo(), text(f.compiled()), text(f.verified()),
                f.districts(),
                f.organisations().stream().map(o -> new Organisation(o.name(), o.legalForm(), o.note(), text(o.since()), text(o.until()))).toList(),
                f.previousNames().stream().map(n -> new Name(n.name(), text(n.since()), text(n.until()), n.note())).toList(),
                f.partnerCounts().stream().map(c -> new Count(EnumKey.of(c.kind()), c.count(), Boolean.TRUE.equals(c.about()), text(c.asOf()),
                        c.source())).toList(),
                f.facts().stream().map(x -> new Fact(x.label(), x.value(), text(x.asOf()), x.source())).toList(), f.initiatives(),
                f.sources().stream().map(s -> new Source(s.title(), s.url(), s.publisher(), text(s.date()))).toList());
    }

    private static String text(PartialDate date) {
        return date == null ? null : date.iso();
    }

    private static String text(java.time.LocalDate date) {
        return date == null ? null : date.toString();
    }
}
