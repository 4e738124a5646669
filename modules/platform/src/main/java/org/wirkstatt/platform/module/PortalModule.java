package org.wirkstatt.platform.module;

import java.util.List;

import org.wirkstatt.platform.identity.Permission;

/**
 * What a module shows to the shell. One CDI bean a module, {@code @ApplicationScoped} and package-private; every other contribution
 * (search, import, jobs, personal data …) is a bean of its own SPI type and needs no mention here.
 *
 * <p>Everything returned is asked for once, when the application starts, and kept: it must not depend on time, request or data.
 */
@Contributed
public interface PortalModule {

    /** Same as {@code id} in {@link ModuleDescriptor}; also table prefix, name of the persistence unit and of the bundle. */
    String id();

    /** Addresses this module answers. An address that two modules claim goes to the one with the lower id, and is logged. */
    default List<PageRoute> pages() {
        return List.of();
    }

    /** Entries for menu, service bar, foot and administration; the shell sorts them. */
    default List<NavigationEntry> navigation() {
        return List.of();
    }

    /** Pieces of the home page. */
    default List<HomeTile> homeTiles() {
        return List.of();
    }

    /** Every permission this module asks {@link org.wirkstatt.platform.identity.CurrentUser} for. */
    default List<Permission> permissions() {
        return List.of();
    }
}
