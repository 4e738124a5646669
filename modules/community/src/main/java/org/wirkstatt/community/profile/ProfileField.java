package org.wirkstatt.community.profile;

/** What has a {@link Reach} of its own in a profile. */
public enum ProfileField {
    /** Whoever does not see it sees no profile at all. */
    NAME, PICTURE, PRONOUNS, ORGANISATION, POSITION,
    /** Regions of the roles held. */
    REGIONS,
    /** Rounds of the roles held. */
    ROUNDS, ABOUT, OFFERS, SEEKS, PHONE, MAIL, WEBSITE,
    /** Not a field to be read: who may write through the form, which shows no address. */
    CONTACT_FORM
}
