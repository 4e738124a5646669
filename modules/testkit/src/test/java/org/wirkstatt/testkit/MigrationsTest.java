package org.wirkstatt.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void aMigrationThatOnlyWorksOnEmptyTablesIsRefused() {
        assertThatThrownBy(() -> new Migrations("strict").check()).isInstanceOf(AssertionError.class)
                .hasMessageContaining("module strict: a migration fails on a H2 database in use with version 1");
    }

    @Test
    void aMigrationThatTakesRowsAwayIsRefused() {
        assertThatThrownBy(() -> new Migrations("lost").check()).isInstanceOf(AssertionError.class)
                .hasMessageContaining("a row of lost_answer is gone after the migrations that follow version 1");
    }

    @Test
    void aModuleWithOneVersionOrWithoutTablesPasses() {
        assertThatCode(() -> new Migrations("probe").check()).doesNotThrowAnyException();
        assertThatCode(() -> new Migrations("tableless").check()).doesNotThrowAnyException();
    }
}
