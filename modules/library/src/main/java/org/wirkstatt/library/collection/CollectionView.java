package org.wirkstatt.library.collection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.vocabulary.Visibility;

/**
 * A collection as it is now.
 *
 * @param description Markdown; may be empty
 * @param steps in their order
 */
public record CollectionView(long id, String slug, String title, String summary, String description, Visibility visibility, List<Step> steps,
        Instant changedAt) {

    /**
     * @param number from 1
     * @param material null where the reader may not see the material
     * @param minutes null where the step takes none
     * @param note may be empty
     */
    public record Step(int number, MaterialRow material, Integer minutes, String note) {
    }

    /** Address inside the portal. */
    public String path() {
        return "/toolkit/pakete/" + slug;
    }

    /** Sum of all steps. */
    public int totalMinutes() {
        return steps.stream().map(Step::minutes).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }
}
