package org.wirkstatt.platform.identity;

/**
 * What somebody is in the portal. Roles add up; a visitor without account has none. Most are held in one {@link Place} and for a time,
 * see {@link Grant}.
 */
public enum Role {
    /** Has an account. Held everywhere by everybody who signed in. */
    MEMBER,
    /** Belongs to an initiative. Held in that initiative. */
    INITIATIVE_MEMBER,
    /** Coordinates a network and may change what belongs to it. Held in a region; a region may have several. */
    COORDINATOR,
    /** Takes part in a round that runs. Held in that round; becomes {@link #ALUM} when the round is closed. */
    NEWCOMER,
    /** Took part in a round that is closed. Held in that round. */
    ALUM,
    /** Accompanies newcomers of a round. Held in that round. */
    BUDDY,
    /** Keeps the content of the whole portal. Held everywhere. */
    EDITOR,
    /** Keeps conversations fair and safe. Held everywhere. */
    MODERATOR,
    /** Runs the programme: rounds, initiatives, invitations. Held everywhere. */
    PROGRAMME_MANAGER,
    /** Runs the portal: modules, index, accounts, system state. Held everywhere. */
    ADMINISTRATOR
}
