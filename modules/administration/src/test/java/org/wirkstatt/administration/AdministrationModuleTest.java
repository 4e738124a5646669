package org.wirkstatt.administration;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class AdministrationModuleTest {

    @Test
    void keepsTheArrows() {
        ModuleRules.check("administration");
    }
}
