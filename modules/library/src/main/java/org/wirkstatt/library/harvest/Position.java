package org.wirkstatt.library.harvest;

import java.time.Instant;

/** Where a list was interrupted: the last record that was given out. What changes meanwhile gets a later datestamp, so it is never missed. */
record Position(Instant datestamp, long materialId) {
}
