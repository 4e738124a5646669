package org.wirkstatt.drafts;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class DraftsRulesTest {

    @Test
    void theModuleKeepsTheRulesOfTheHouse() {
        ModuleRules.check("drafts");
    }
}
