package org.wirkstatt.library.material;

import java.time.LocalDate;
import java.util.List;

import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.DurationClass;
import org.wirkstatt.library.vocabulary.Format;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;

/**
 * A material in its file form (docs/content-format.md): what is imported, edited, kept in history and exported. Lists are never null;
 * anything else may be null as long as {@link MaterialRules} did not accept it.
 *
 * @param durationMinutes whole minutes; null where the material has no duration
 * @param groupSize null where it does not matter
 * @param criteria codes of {@link Criterion}
 * @param stairs steps of the impact stairs, 1 to 7
 * @param language BCP 47
 * @param licence code of {@link Licence}
 * @param basedOn null for an original
 * @param version number of the edition, from 1
 * @param changesWorkshop whether who runs the workshop must read the note
 * @param published day of the edition
 * @param lastReviewed null if it never was
 * @param reviewBy null if no review is planned
 * @param related slugs of other materials
 * @param body Markdown; may be empty where a file carries the substance
 */
public record MaterialContent(String title, String summary, Kind kind, List<Phase> phases, List<Topic> topics, List<TargetGroup> audiences,
        List<Format> formats, Integer durationMinutes, GroupSize groupSize, List<String> criteria, List<Integer> stairs,
        List<String> keywords, String language, String licence, List<String> creators, BasedOn basedOn, Visibility visibility,
        Integer version, String changeNote, Boolean changesWorkshop, LocalDate published, String owner, LocalDate lastReviewed,
        LocalDate reviewBy, List<FileEntry> files, List<String> related, String body) {

    public MaterialContent {
        phases = copy(phases);
        topics = copy(topics);
        audiences = copy(audiences);
        formats = copy(formats);
        criteria = copy(criteria);
        stairs = copy(stairs);
        keywords = copy(keywords);
        creators = copy(creators);
        files = copy(files);
        related = copy(related);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** @param min persons, from 1 @param max persons, at least min; null for no upper bound */
    public record GroupSize(Integer min, Integer max) {
    }

    /**
     * The work this material was made from.
     *
     * @param licence code of {@link Licence} or the name of another licence
     * @param url where it is found; may be null
     * @param change what was changed
     */
    public record BasedOn(String title, List<String> creators, String licence, String url, String change) {

        public BasedOn {
            creators = copy(creators);
        }
    }

    /**
     * @param file name of the file, also last part of its address
     * @param altText for images: what they show; null where nothing was said
     * @param decorative true for images that say nothing of their own; else null
     */
    public record FileEntry(String file, String title, String altText, Boolean decorative) {
    }

    /** The licence; {@link Licence#INTERNAL} where none is named, the most careful reading. */
    public Licence licenceTerm() {
        return Licence.find(licence).orElse(Licence.INTERNAL);
    }

    public List<Criterion> criterionTerms() {
        return Criterion.valuesOf(criteria);
    }

    public List<Stair> stairTerms() {
        return stairs.stream().flatMap(number -> Stair.of(number).stream()).toList();
    }

    /** Null where the material has no duration. */
    public DurationClass durationClass() {
        return DurationClass.of(durationMinutes).orElse(null);
    }

    /** The same with other numbers of the edition. */
    MaterialContent withEdition(int number, String note, boolean workshop, LocalDate day) {
        return new MaterialContent(title, summary, kind, phases, topics, audiences, formats, durationMinutes, groupSize, criteria, stairs,
                keywords, language, licence, creators, basedOn, visibility, number, note, workshop, day, owner, lastReviewed, reviewBy,
                files, related, body);
    }
}
