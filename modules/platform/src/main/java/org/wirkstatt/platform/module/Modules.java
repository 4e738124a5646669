package org.wirkstatt.platform.module;

import java.util.List;

/** What the running portal is made of; fixed from start to stop. Implemented by the kernel. */
public interface Modules {

    /** Descriptors of all modules that run, sorted by id. */
    List<ModuleDescriptor> running();

    /** Files of the modules directory that do not take part in this start, and why; empty when all run. */
    List<LeftOutModule> leftOut();

    /** Entries of one place that the current user may see, in order. */
    List<NavigationEntry> navigation(NavigationEntry.Place place);

    /** Tiles of one part of the home page, in order. */
    List<HomeTile> homeTiles(HomeTile.Place place);

    /** Id of the module that contributed {@code entry}, for its message bundle. */
    String moduleOf(NavigationEntry entry);
}
