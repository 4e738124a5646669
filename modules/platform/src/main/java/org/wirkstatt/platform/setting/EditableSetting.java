package org.wirkstatt.platform.setting;

/**
 * A setting that administrators may change in the browser.
 *
 * @param module whose bundle has the texts
 * @param key such as {@code wirkstatt.operator.name}
 * @param labelKey what it is called
 * @param hintKey what it is for; empty for none
 * @param kind form of the value
 */
public record EditableSetting(String module, String key, String labelKey, String hintKey, Kind kind) {

    /** {@code LINE}: one line; {@code LINES}: several; {@code MAIL}: an e-mail address; {@code DAYS}: a whole number from 0 to 365. At most 1,000 characters. */
    public enum Kind { LINE, LINES, MAIL, DAYS }
}
