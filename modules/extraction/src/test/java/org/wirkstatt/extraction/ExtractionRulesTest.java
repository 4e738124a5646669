package org.wirkstatt.extraction;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class ExtractionRulesTest {

    @Test
    void theModuleKeepsToTheArchitecture() {
        ModuleRules.check("extraction");
    }
}
