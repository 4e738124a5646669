package org.wirkstatt.platform.identity;

import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundId;
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

    /** The programme team: programme managers. */
    public static final Audience TEAM = new Audience("team");

    /** Those who belong to {@code round}, as newcomers, alumni or buddies. */
    public static Audience of(RoundId round) {
        return new Audience("round:" + round.value());
    }

    /** Those who belong to {@code initiative}. */
    public static Audience of(InitiativeId initiative) {
        return new Audience("initiative:" + initiative.value());
    }

    /** One person. */
    public static Audience of(MemberId member) {
        return new Audience("member:" + member.value());
    }

    /** Those who belong to {@code region}: who coordinate it, and the members of its initiatives. */
    public static Audience inRegion(RegionId region) {
        return new Audience("inRegion:" + region.value());
    }

    /** Those who coordinate {@code region}. */
    public static Audience coordinatorsOf(RegionId region) {
        return new Audience("region:" + region.value());
    }
}
