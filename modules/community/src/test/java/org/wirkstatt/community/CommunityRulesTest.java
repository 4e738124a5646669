package org.wirkstatt.community;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class CommunityRulesTest {

    @Test
    void theModuleKeepsToTheArchitecture() {
        ModuleRules.check("community");
    }
}
