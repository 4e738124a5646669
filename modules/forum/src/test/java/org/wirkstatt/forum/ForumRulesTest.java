package org.wirkstatt.forum;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.ModuleRules;

class ForumRulesTest {

    @Test
    void theModuleKeepsTheContract() {
        ForumModule module = new ForumModule();
        module.drafts = new Beans<>(Collections.singletonList(null)); // that somebody takes drafts is enough here
        ModuleRules.check("forum", module);
    }
}
