package org.wirkstatt.platform.privacy;

import java.util.List;
import java.util.Map;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: what one module holds about a person. Every module that declares a personal column ({@link DataDeclaration}) has such a bean;
 * {@code ModuleRules} checks it. Rules: GDPR Art. 15 and 20 (copy of the data), Art. 17 (erasure).
 */
@Contributed
public interface PersonalData {

    /** The one name that all share whose accounts are gone, where a name is part of a text. */
    String FORMER_MEMBER = "ehemaliges Mitglied";

    /** Module id. */
    String module();

    /**
     * Everything held about {@code member}, a list of entries with named values (strings, numbers, booleans, ISO dates, lists of these);
     * empty if nothing is held. The text {@code personalData.<name>} of the module's bundle is the label of a value for readers, where
     * there is one; the value named {@code kind} becomes the heading of its entry, with the label {@code personalData.kind.<value>}.
     */
    List<Map<String, Object>> export(MemberId member);

    /** Files that are the person's, for the copy: pictures of the profile, uploads that belong to nobody else. */
    default List<OwnFile> files(MemberId member) {
        return List.of();
    }

    /**
     * Removes what is held about {@code member}: afterwards no row leads to the person. Runs inside the transaction of the caller, and in
     * the order of the module ids with {@code identity} last, so the account and its name can still be asked for.
     *
     * @param contributions what happens to texts the person wrote for others
     */
    void erase(MemberId member, Contributions contributions);

    /**
     * What stays after an erasure, and by which rule it may: keys of sentences in the bundle of the module, shown before somebody decides.
     * Nothing by default.
     */
    default List<String> remains() {
        return List.of();
    }

    /** {@code ANONYMISE}: texts stay, under the one shared name 'ehemaliges Mitglied'; {@code DELETE}: texts go too. */
    enum Contributions { ANONYMISE, DELETE }

    /** @param name file name for the person, such as {@code profilbild.png} */
    record OwnFile(String name, FileRef file) {
    }
}
