package org.wirkstatt.platform.contact;

import java.util.Optional;

/**
 * Is there a form to write to somebody without knowing the address? Implemented by the module that has the form; others look it up as an
 * optional bean.
 */
public interface ContactLink {

    /** Address of the form for a message to those who coordinate a region; empty while nobody would get it. @param slug last part of the region's address */
    Optional<String> toRegion(String slug);
}
