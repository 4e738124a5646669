package org.wirkstatt.forum;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class ForumRulesTest {

    @Test
    void theModuleKeepsToTheArchitecture() {
        ModuleRules.check("forum");
    }
}
