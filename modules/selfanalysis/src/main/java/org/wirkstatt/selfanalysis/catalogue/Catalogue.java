package org.wirkstatt.selfanalysis.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of a catalogue: the file of {@code docs/catalogue-format.md}, component by component. Texts are given by language; only
 * texts in the main language are sure to be there ({@link Words}).
 *
 * @param format version of the file format
 * @param edition its key, for good
 * @param follows key of the edition before; null where there is none
 * @param licence SPDX identifier, or {@code internal}
 * @param languages BCP 47, the main language first
 * @param levels names of the levels, lowest first
 * @param criteria in their order
 */
public record Catalogue(int format, String edition, String follows, Map<String, String> title, Map<String, String> about, LocalDate date,
        String licence, Source source, List<String> languages, MainCriteria mainCriteria, List<Level> levels, Answers answers,
        List<Criterion> criteria) {

    /** @param url null where it is not on the web */
    public record Source(String publisher, String url) {
    }

    public record MainCriteria(MainCriterion offerQuality, MainCriterion resourceQuality, MainCriterion resultQuality) {

        public MainCriterion of(Area area) {
            return switch (area) {
                case OFFER_QUALITY -> offerQuality;
                case RESOURCE_QUALITY -> resourceQuality;
                case RESULT_QUALITY -> resultQuality;
            };
        }
    }

    public record MainCriterion(Map<String, String> title, Map<String, String> about) {
    }

    /** @param value from 1 */
    public record Level(int value, Map<String, String> name) {
    }

    /** The answers that are no level. */
    public record Answers(Answer notApplicable, Answer cannotSay) {
    }

    public record Answer(Map<String, String> name, Map<String, String> hint) {
    }

    /** The criterion with this key, in whatever case; empty if there is none. */
    public Optional<Criterion> criterion(String key) {
        return criteria.stream().filter(c -> c.id().equalsIgnoreCase(key)).findFirst();
    }

    /** The same with these criteria only, in their order; those that it does not have are passed over. @param keys empty for all */
    public Catalogue only(Collection<String> keys) {
        return keys.isEmpty() ? this : new Catalogue(format, edition, follows, title, about, date, licence, source, languages, mainCriteria, levels, answers,
                criteria.stream().filter(c -> keys.contains(c.id())).toList());
    }

    /** Those of one main criterion, in their order. */
    public List<Criterion> of(Area area) {
        return criteria.stream().filter(c -> c.area() == area).toList();
    }

    /** {@code texts} in the language of the reader, else in the main one. */
    public Words words(Map<String, String> texts, java.util.Locale reader) {
        return Words.of(texts, languages, reader);
    }
}
