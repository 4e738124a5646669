package org.wirkstatt.identity;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class IdentityModuleTest {

    @Test
    void theModuleKeepsTheArrows() {
        ModuleRules.check("identity");
    }
}
