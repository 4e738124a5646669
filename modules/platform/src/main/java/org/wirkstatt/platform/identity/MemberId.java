package org.wirkstatt.platform.identity;

import java.io.Serializable;

/** Number of an account; never used again for another person. */
public record MemberId(long value) implements Serializable {
}
