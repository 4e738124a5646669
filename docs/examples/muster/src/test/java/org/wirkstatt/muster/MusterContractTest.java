package org.wirkstatt.muster;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class MusterContractTest {

    @Test
    void theModuleKeepsTheContract() {
        ModuleRules.check("muster");
    }
}
