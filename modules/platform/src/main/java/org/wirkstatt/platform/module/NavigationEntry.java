package org.wirkstatt.platform.module;

import java.util.Optional;

import org.wirkstatt.platform.identity.Permission;

/**
 * A link in the frame of every page.
 *
 * @param place where it stands
 * @param order smaller first; equal ones by path
 * @param labelKey key in the bundle of the contributing module
 * @param path address inside the portal; the entry is current on this address and all below it
 * @param needs the entry is hidden from those without this permission; empty for everybody
 */
public record NavigationEntry(Place place, int order, String labelKey, String path, Optional<Permission> needs) {

    /** Where the frame shows links. At most six entries may stand in {@link #MAIN}. {@link #ACCOUNT}: on the page of the own account. */
    public enum Place { MAIN, SERVICE, FOOT_ABOUT, FOOT_TAKE_PART, FOOT_LEGAL, FOOT_PLAIN, ADMINISTRATION_HOME, ADMINISTRATION, ACCOUNT }

    public static NavigationEntry of(Place place, int order, String labelKey, String path) {
        return new NavigationEntry(place, order, labelKey, path, Optional.empty());
    }

    public static NavigationEntry guarded(Place place, int order, String labelKey, String path, Permission needs) {
        return new NavigationEntry(place, order, labelKey, path, Optional.of(needs));
    }
}
