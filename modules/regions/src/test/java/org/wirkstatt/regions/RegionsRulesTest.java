package org.wirkstatt.regions;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class RegionsRulesTest {

    @Test
    void theModuleKeepsToTheArchitecture() {
        ModuleRules.check("regions");
    }
}
