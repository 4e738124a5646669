package org.wirkstatt.community.contact;

import java.util.List;

import org.wirkstatt.platform.identity.MemberId;

/**
 * Somebody to whom a letter can go.
 *
 * @param name as shown to the sender
 * @param path page of the target
 * @param recipients who get the letter; nobody if the target has nobody now
 */
public record ContactTarget(Kind kind, String key, String name, String path, List<MemberId> recipients) {

    /** {@code REGION}: its coordinators; {@code INITIATIVE}: its members; {@code PERSON}: one member. */
    public enum Kind { REGION, INITIATIVE, PERSON }
}
