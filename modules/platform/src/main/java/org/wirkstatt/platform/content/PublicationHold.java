package org.wirkstatt.platform.content;

import java.util.Optional;

import org.wirkstatt.platform.module.Contributed;

/** SPI: keeps a content from being published while something in it must not be, such as a text whose author withdrew the consent. */
@Contributed
public interface PublicationHold {

    /** Address inside the portal that says what stands against publishing {@code content} now, and what to do; empty if nothing does. */
    Optional<String> heldAt(ContentRef content);
}
