package org.wirkstatt.library.collection;

import java.util.List;

import org.wirkstatt.library.vocabulary.Visibility;

/** A collection in its file form (docs/content-format.md). @param description Markdown; may be null */
public record CollectionContent(String title, String summary, String description, Visibility visibility, List<Step> steps) {

    public CollectionContent {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /**
     * @param material slug
     * @param minutes for this step; null where it takes none
     * @param note what to do with the material here; may be null
     */
    public record Step(String material, Integer minutes, String note) {
    }
}
