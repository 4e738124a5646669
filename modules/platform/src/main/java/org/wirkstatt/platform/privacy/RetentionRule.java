package org.wirkstatt.platform.privacy;

import java.time.Instant;
import java.time.Period;

import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: one line of the retention table; data that had their time go, once a day. The bundle of the module says what goes, in
 * {@code retention.<id>}, and how ('wird gelöscht', 'wird anonymisiert'), in {@code retention.<id>.action}.
 */
@Contributed
public interface RetentionRule {

    /** Id of the module. */
    String module();

    /** Lower camel case, unique in the module. */
    String id();

    /** A purpose of the module's {@link DataDeclaration}. */
    String purpose();

    /** How long data are kept after they were last needed. */
    Period period();

    /** How many things {@link #apply} would take now, without taking them. @param before things last needed earlier than this */
    long due(Instant before);

    /** Takes what is due, in the running transaction; bears to be called again. @return how many things went */
    long apply(Instant before);
}
