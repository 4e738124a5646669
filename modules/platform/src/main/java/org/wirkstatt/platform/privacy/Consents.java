package org.wirkstatt.platform.privacy;

import org.wirkstatt.platform.identity.MemberId;

/**
 * Whether somebody agreed (GDPR Art. 4(11), 7). Ask each time before doing what needs it: a consent can be withdrawn at any time, and one
 * to an earlier version of the text does not count.
 */
public interface Consents {

    /** Whether {@code member} agreed to the version of {@code purpose} that is in force now. */
    boolean has(MemberId member, ConsentPurpose purpose);

    /**
     * Remembers that {@code member} agreed, in the running transaction.
     *
     * @param action how, for the proof: path of the page and what was pressed, such as {@code /konto/profil: Haken gesetzt und gespeichert}
     */
    void give(MemberId member, ConsentPurpose purpose, String action);

    /** As {@link #give}; each is followed by {@link ConsentPurposes} of the declaring module in the same transaction. */
    void withdraw(MemberId member, ConsentPurpose purpose, String action);
}
