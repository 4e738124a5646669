package org.wirkstatt.platform.initiative;

import java.util.List;

/** SPI of the module that knows the projects of initiatives. */
public interface ProjectDirectory {

    /** Projects of {@code initiative} that the asking person may see, by name; those that were archived are left out. */
    List<ProjectEntry> projectsOf(InitiativeId initiative);

    /** @param id number of the project, never used again for another */
    record ProjectEntry(long id, InitiativeId initiative, String name) {
    }
}
