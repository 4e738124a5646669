package org.wirkstatt.platform.initiative;

import java.io.Serializable;

/** Number of an initiative: an organisation that offers projects. */
public record InitiativeId(long value) implements Serializable {
}
