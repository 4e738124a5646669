package org.wirkstatt.search;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class ModuleTest {

    @Test
    void keepsTheArrowsOfTheArchitecture() {
        ModuleRules.check("search");
    }
}
