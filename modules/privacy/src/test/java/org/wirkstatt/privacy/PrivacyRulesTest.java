package org.wirkstatt.privacy;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class PrivacyRulesTest {

    @Test
    void theModuleKeepsToTheArchitecture() {
        ModuleRules.check("privacy");
    }
}
