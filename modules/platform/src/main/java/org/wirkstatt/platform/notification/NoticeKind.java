package org.wirkstatt.platform.notification;

/**
 * A kind of notice that a person can switch on and off. Texts are in the bundle of the module: {@code notice.<id>} with arguments, the one
 * sentence of the notice; {@code notice.<id>.label} for the settings; {@code notice.<id>.reason}, which tells why one gets it.
 *
 * @param module id of the module
 * @param id lower camel case, unique in the module
 * @param urgency how it comes by mail unless the person chose otherwise
 */
public record NoticeKind(String module, String id, Urgency urgency) {

    /** {@code NOW}: a letter of its own; {@code DIGEST}: in the next digest; {@code PORTAL}: not by mail. */
    public enum Urgency { NOW, DIGEST, PORTAL }

    public String textKey() {
        return "notice." + id;
    }
}
