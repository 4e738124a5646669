package org.wirkstatt.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeclaredColumnsTest {

    @Test
    void anUndeclaredColumnFailsWithTheLineToAdd() {
        assertThatThrownBy(() -> ModuleRules.checkPersonalData("probe")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("META-INF/personal-data/probe.properties").hasMessageContaining("\nprobe_letter.words = none\n")
                .hasMessageNotContaining("probe_letter.sender");
    }

    @Test
    void aDeclaredColumnThatIsGoneFails() {
        assertThatThrownBy(() -> ModuleRules.checkPersonalData("stale")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("remove them").hasMessageContaining("\nstale_letter.sender\n");
    }

    @Test
    void aPurposeThatIsNotDeclaredFails() {
        assertThatThrownBy(() -> ModuleRules.checkPersonalData("typo")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("typo_letter.sender").hasMessageContaining("purpose.leters = CONTRACT");
    }
}
