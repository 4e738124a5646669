package org.wirkstatt.regions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.wirkstatt.platform.time.PartialDate;

/**
 * The profile of a region as it is written in {@code content/regions/<slug>.yaml}, in the history and in the database. Component names
 * are the keys of the file (docs/content-format.md). What is not known is null or an empty list.
 *
 * @param state ISO 3166-2 code
 * @param founded year
 * @param rounds numbers of the rounds of the programme, from 1
 * @param compiled when the facts were put together
 * @param verified when the region confirmed them
 * @param successor slug of the region that took over
 */
public record RegionFile(String name, NetworkType networkType, String state, String area, List<District> districts, Integer founded,
        String teaser, String where, String about, List<Focus> focuses, List<EducationPhase> educationPhases,
        List<Organisation> organisations, List<PreviousName> previousNames, String website, String contactEmail,
        List<PartnerCount> partnerCounts, List<Fact> facts, List<Integer> rounds, List<String> initiatives, List<Testimonial> testimonials,
        List<Source> sources, LocalDate compiled, LocalDate verified, RegionStatus status, String successor) {

    public RegionFile {
        districts = orEmpty(districts);
        focuses = orEmpty(focuses);
        educationPhases = orEmpty(educationPhases);
        organisations = orEmpty(organisations);
        previousNames = orEmpty(previousNames);
        partnerCounts = orEmpty(partnerCounts);
        facts = orEmpty(facts);
        rounds = orEmpty(rounds);
        initiatives = orEmpty(initiatives);
        testimonials = orEmpty(testimonials);
        sources = orEmpty(sources);
        status = status == null ? RegionStatus.UNCLAIMED : status;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * This profile with what only editors decide on taken from {@code other}: status, successor, rounds, and which former addresses it
     * answers to. A former name stays, an address that {@code other} did not have is taken off it.
     */
    RegionFile withEditorialFieldsOf(RegionFile other) {
        return new RegionFile(name, networkType, state, area, districts, founded, teaser, where, about, focuses, educationPhases,
                organisations, withAddressesOf(other), website, contactEmail, partnerCounts, facts, other.rounds, initiatives, testimonials, sources,
                compiled, verified, other.status, other.successor);
    }

    /** This profile as confirmed on {@code day}; null for never. */
    RegionFile verifiedOn(LocalDate day) {
        return new RegionFile(name, networkType, state, area, districts, founded, teaser, where, about, focuses, educationPhases, organisations, previousNames,
                website, contactEmail, partnerCounts, facts, rounds, initiatives, testimonials, sources, compiled, day, status, successor);
    }

    private List<PreviousName> withAddressesOf(RegionFile other) {
        Set<String> known = other.previousNames.stream().map(PreviousName::slug).filter(Objects::nonNull).collect(Collectors.toSet());
        return previousNames.stream().map(n -> n.slug() == null || known.contains(n.slug()) ? n
                : new PreviousName(n.name(), null, n.since(), n.until(), n.note())).toList();
    }

    /** @param key official municipality key (AGS) of the district, 5 digits */
    public record District(String key, String name) {
    }

    /** Who carries or carried the network; {@code until} is null for today's. */
    public record Organisation(String name, String legalForm, String note, PartialDate since, PartialDate until) {

        /** With the legal form, unless the name says it already. */
        public String fullName() {
            return legalForm == null || name.contains(legalForm) ? name : name + " " + legalForm;
        }
    }

    /** @param slug address under this name; null if it had none */
    public record PreviousName(String name, String slug, PartialDate since, PartialDate until, String note) {
    }

    /**
     * @param about whether the count is rounded
     * @param source number in {@link RegionFile#sources()}, from 1; null without
     */
    public record PartnerCount(PartnerKind kind, Integer count, Boolean about, PartialDate asOf, Integer source) {
    }

    /** @param source number in {@link RegionFile#sources()}, from 1; null without */
    public record Fact(String label, String value, PartialDate asOf, Integer source) {
    }

    /** Something a person said about the region; shown only with the day of the person's consent. */
    public record Testimonial(String text, String person, String role, LocalDate consentAt) {
    }

    /** @param url null for a source that is not on the web */
    public record Source(String title, String url, String publisher, PartialDate date) {
    }
}
