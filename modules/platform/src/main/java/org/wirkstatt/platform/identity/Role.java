package org.wirkstatt.platform.identity;

/** What somebody is in the portal. Roles add up; a visitor without account has none. */
public enum Role {
    /** Has an account. Held by everybody who signed in. */
    MEMBER,
    /** Coordinates one or more regions and may change what belongs to them. */
    COORDINATOR,
    /** Keeps the content of the whole portal. */
    EDITOR,
    /** Runs the portal: modules, index, system state. */
    ADMINISTRATOR
}
