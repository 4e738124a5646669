package org.wirkstatt.identity;

import org.junit.jupiter.api.Test;
import org.wirkstatt.identity.openid.OpenIdSettings;
import org.wirkstatt.testkit.ModuleRules;

class IdentityModuleTest {

    @Test
    void theModuleKeepsTheContract() {
        IdentityModule module = new IdentityModule();
        module.openId = new OpenIdSettings() {
            @Override
            public boolean isOn() {
                return true;
            }
        };
        ModuleRules.check("identity", module);
    }
}
