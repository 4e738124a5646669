package org.wirkstatt.notifications;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

class NotificationsRulesTest {

    @Test
    void theModuleKeepsTheRulesOfTheHouse() {
        ModuleRules.check("notifications");
    }
}
