package org.wirkstatt.library;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class LibraryArchitectureTest {

    @Test
    void keepsTheArrows() {
        ModuleRules.check("library");
    }
}
