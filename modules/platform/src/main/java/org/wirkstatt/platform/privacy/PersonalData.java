package org.wirkstatt.platform.privacy;

import java.util.List;
import java.util.Map;

import org.wirkstatt.platform.identity.MemberId;

/**
 * SPI: what one module holds about a person. Every module with a member id in a table has such a bean; {@code ModuleRules} checks it.
 * Rules: GDPR Art. 15 and 20 (copy of the data), Art. 17 (erasure).
 */
public interface PersonalData {

    /** Module id. */
    String module();

    /**
     * Everything held about {@code member}, a list of entries with named values (strings, numbers, booleans, ISO dates, lists of these);
     * empty if nothing is held.
     */
    List<Map<String, Object>> export(MemberId member);

    /**
     * Removes what is held about {@code member}: afterwards no row leads to the person. Runs inside the transaction of the caller.
     *
     * @param contributions what happens to texts the person wrote for others
     */
    void erase(MemberId member, Contributions contributions);

    /** {@code ANONYMISE}: texts stay, under the one shared name 'ehemaliges Mitglied'; {@code DELETE}: texts go too. */
    enum Contributions { ANONYMISE, DELETE }
}
