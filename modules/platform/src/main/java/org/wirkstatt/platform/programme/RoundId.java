package org.wirkstatt.platform.programme;

import java.io.Serializable;

/** Number of a round of the programme (Qualifizierungsdurchgang). */
public record RoundId(long value) implements Serializable {
}
