package org.wirkstatt.platform.privacy;

/**
 * Something that is done only with consent. The bundle of the module has the title {@code consent.<id>} and the text that is agreed to,
 * {@code consent.<id>.text.<version>}, in German and English; texts of earlier versions stay there, as proof.
 *
 * @param module id of the module
 * @param id lower camel case, unique in the module
 * @param version from 1; raise it when the text means something new, then everybody is asked again
 */
public record ConsentPurpose(String module, String id, int version) {

    public String titleKey() {
        return "consent." + id;
    }

    /** Key of the text in the version given. */
    public String textKey(int ofVersion) {
        return "consent." + id + ".text." + ofVersion;
    }
}
