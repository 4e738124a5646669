package org.wirkstatt.platform.identity;

import org.wirkstatt.platform.region.RegionId;

/**
 * A circle of readers. Content names the circles it is for; whoever belongs to one of them may read it. The token is what the search
 * index filters by.
 *
 * @param token stable and never shown
 */
public record Audience(String token) {

    /** Everybody, signed in or not. */
    public static final Audience PUBLIC = new Audience("public");
    /** Everybody who signed in. */
    public static final Audience MEMBERS = new Audience("members");
    /** Those who keep the portal's content: drafts and archived things. */
    public static final Audience EDITORS = new Audience("editors");

    /** Those who coordinate {@code region}. */
    public static Audience coordinatorsOf(RegionId region) {
        return new Audience("region:" + region.value());
    }
}
