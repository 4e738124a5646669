package org.wirkstatt.platform.identity;

import java.io.Serializable;

import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionId;

/** Where a role is held. */
public sealed interface Place extends Serializable {

    /** The whole portal. */
    Place EVERYWHERE = new Everywhere();

    static Place of(RegionId region) {
        return new InRegion(region);
    }

    static Place of(RoundId round) {
        return new InRound(round);
    }

    static Place of(InitiativeId initiative) {
        return new InInitiative(initiative);
    }

    record Everywhere() implements Place {
    }

    record InRegion(RegionId region) implements Place {
    }

    record InRound(RoundId round) implements Place {
    }

    record InInitiative(InitiativeId initiative) implements Place {
    }
}
