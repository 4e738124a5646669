package org.wirkstatt.platform.draft;

/**
 * SPI of the module that keeps what signed-in people are writing, until it is sent. A form has a name that is unique within the portal, such as
 * {@code pages.page.impressum}: letters, digits, {@code . _ -}, at most {@value #MAX_FORM} characters. Drafts belong to the person who asks.
 */
public interface Drafts {

    int MAX_FORM = 120;

    /**
     * Where the script of the editor reads (GET), keeps (PUT) and forgets (DELETE) the draft.
     *
     * @return empty while somebody acts for the person, as drafts are nobody else's business, and for a name that no form can have: names may
     *         be made of addresses, which anybody can change
     */
    String path(String form);

    /** Forgets the draft of the person who asks; nothing happens if there is none, for visitors and for a name that no form can have. */
    void forget(String form);
}
