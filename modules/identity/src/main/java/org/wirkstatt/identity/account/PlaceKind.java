package org.wirkstatt.identity.account;

import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionId;

/** How a {@link Place} is kept in a table: the kind, and the number of the thing (0 for everywhere). */
public enum PlaceKind {

    EVERYWHERE, REGION, ROUND, INITIATIVE;

    public static PlaceKind of(Place place) {
        if (place instanceof Place.InRegion) {
            return REGION;
        }
        if (place instanceof Place.InRound) {
            return ROUND;
        }
        return place instanceof Place.InInitiative ? INITIATIVE : EVERYWHERE;
    }

    public static long idOf(Place place) {
        if (place instanceof Place.InRegion in) {
            return in.region().value();
        }
        if (place instanceof Place.InRound in) {
            return in.round().value();
        }
        return place instanceof Place.InInitiative in ? in.initiative().value() : 0;
    }

    Place place(long id) {
        return switch (this) {
            case EVERYWHERE -> Place.EVERYWHERE;
            case REGION -> Place.of(new RegionId(id));
            case ROUND -> Place.of(new RoundId(id));
            case INITIATIVE -> Place.of(new InitiativeId(id));
        };
    }
}
