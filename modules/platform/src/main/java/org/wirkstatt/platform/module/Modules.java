package org.wirkstatt.platform.module;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;

/**
 * What the running portal is made of; fixed from start to stop, except for what administrators switch off and on. Implemented by the kernel.
 */
public interface Modules {

    /** Descriptors of all modules that are installed and were not left out, sorted by id; those that are switched off too. */
    List<ModuleDescriptor> running();

    /** Files of the modules directory that do not take part in this start, and why; empty when all run. */
    List<LeftOutModule> leftOut();

    /** Whether {@code module} is not switched off; {@code true} for ids that are unknown. */
    default boolean isOn(String module) {
        return true;
    }

    /** Whether there is a bean of an optional service, and its module is switched on. To be asked where others ask {@code isUnsatisfied}. */
    default boolean isOffered(Instance<?> service) {
        return !service.isUnsatisfied();
    }

    /** Id of the module in whose JAR {@code type} lies; empty for the portal itself. Takes the class of a CDI proxy as well. */
    default Optional<String> moduleOf(Class<?> type) {
        return Optional.empty();
    }

    /** Another number whenever a module was switched, for what is kept of frames and pages. */
    default long version() {
        return 0;
    }

    /** Entries of one place that the current user may see, in order. */
    List<NavigationEntry> navigation(NavigationEntry.Place place);

    /** Tiles of one part of the home page, in order. */
    List<HomeTile> homeTiles(HomeTile.Place place);

    /** Id of the module that contributed {@code tile}. */
    default String moduleOf(HomeTile tile) {
        return "";
    }

    /** Id of the module that contributed {@code entry}, for its message bundle. */
    String moduleOf(NavigationEntry entry);
}
