package org.wirkstatt.library.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.file.FileState;

/**
 * A material in a list.
 *
 * @param durationMinutes null where it has none
 * @param groupSize null where it does not matter
 * @param lastReviewed null if it never was
 * @param reviewBy null if no review is planned
 * @param fileFormats names such as 'PDF', each once, in the order of the files
 * @param filesInTrouble files whose text could not be read
 */
public record MaterialRow(long id, String slug, String title, String summary, Kind kind, List<Phase> phases, List<Criterion> criteria,
        Integer durationMinutes, MaterialContent.GroupSize groupSize, EditionRow edition, LocalDate lastReviewed, LocalDate reviewBy,
        Licence licence, Visibility visibility, boolean archived, List<String> fileFormats, long filesInTrouble, Instant changedAt) {

    static MaterialRow of(Material material) {
        MaterialContent content = material.content();
        List<FileView> files = material.files();
        return new MaterialRow(material.id(), material.slug(), content.title(), content.summary(), content.kind(), content.phases(),
                content.criterionTerms(), content.durationMinutes(), content.groupSize(), material.edition(), content.lastReviewed(),
                content.reviewBy(), content.licenceTerm(), content.visibility(), material.archived(),
                files.stream().map(f -> f.type().label()).distinct().toList(),
                files.stream().filter(f -> f.state() == FileState.UNREADABLE).count(), material.changedAt());
    }

    /** Address inside the portal. */
    public String path() {
        return "/toolkit/" + slug;
    }

    /** Whether the planned day of the review has passed. */
    public boolean isOverdue(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }
}
