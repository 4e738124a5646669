package org.wirkstatt.platform.content;

import java.util.List;

import org.wirkstatt.platform.error.InvalidInputException;

/**
 * SPI of the module that keeps materials: takes a draft that another module makes of what people wrote. Only editors see a draft; it is published by
 * them, never by itself. A portal without such a module has no bean of this type, so ask through {@code Instance}.
 */
public interface DraftMaterials {

    /**
     * Makes a draft in the running transaction. A second call with the same key makes nothing and answers the same. Asks for no permission: the caller
     * has decided.
     *
     * @return the material, for the {@link ContentPresenter}: its audience is {@code EDITORS} alone until it is published
     * @throws InvalidInputException if something is longer than a material can be
     */
    ContentRef make(Draft draft);

    /**
     * A material to be.
     *
     * @param key of who asks, unique among all modules; at most 60 characters
     * @param title 1 to 200 characters
     * @param summary one to three sentences, 1 to 600 characters
     * @param text Markdown
     * @param creators names of people who agreed to be named, or of a group; at least one, at most 20
     * @param tags words of readers; those that the vocabulary of materials has are taken over, in any spelling of upper and lower case
     * @param source what it was made from, linked for those who may read it
     * @param note where the text is from, in words that everybody may read; at most 600 characters
     * @param open whether everybody could read the source: the draft suggests the same readers
     */
    record Draft(String key, String title, String summary, String text, List<String> creators, List<String> tags, ContentRef source, String note,
            boolean open) {

        public Draft {
            creators = List.copyOf(creators);
            tags = List.copyOf(tags);
        }
    }
}
