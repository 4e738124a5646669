package org.wirkstatt.platform.http;

import java.util.Optional;

import org.wirkstatt.platform.module.Contributed;

/** SPI: public Atom feeds of which there are as many as there are things of a kind, such as one for each board. */
@Contributed
public interface FeedFamily {

    /**
     * The feed called {@code name}; empty for one that this family does not have and for one that visitors may not read.
     *
     * @param name as in {@link FeedContributor#name()}, digits allowed; begins with a word that is the family's own
     */
    Optional<FeedContributor> find(String name);
}
