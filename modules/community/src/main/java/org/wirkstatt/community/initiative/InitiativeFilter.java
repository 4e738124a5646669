package org.wirkstatt.community.initiative;

import java.util.Collection;
import java.util.Locale;

import org.wirkstatt.platform.region.RegionId;

/**
 * Which initiatives a list has.
 *
 * @param words that occur in name or first sentence, lower case; null for all
 * @param regions one of which it belongs to; null for all
 * @param membersToo whether those for members only are there
 * @param demoToo whether fictional ones are there
 * @param archived the archived ones instead of the others
 */
public record InitiativeFilter(String words, Collection<RegionId> regions, boolean membersToo, boolean demoToo, boolean archived) {

    public InitiativeFilter {
        words = words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT);
    }
}
