package org.wirkstatt.pages;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class PagesRulesTest {

    @Test
    void theModuleKeepsToTheArchitecture() {
        ModuleRules.check("pages");
    }
}
