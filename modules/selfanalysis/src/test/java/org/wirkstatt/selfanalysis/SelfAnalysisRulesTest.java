package org.wirkstatt.selfanalysis;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class SelfAnalysisRulesTest {

    @Test
    void theModuleKeepsToTheArchitecture() {
        ModuleRules.check("selfanalysis");
    }
}
