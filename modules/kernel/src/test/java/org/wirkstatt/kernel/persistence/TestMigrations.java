package org.wirkstatt.kernel.persistence;

/** Migrations in tests of other packages. */
public final class TestMigrations {

    private TestMigrations() {
    }

    public static Migrations of(Database database) {
        Migrations migrations = new Migrations();
        migrations.database = database;
        return migrations;
    }
}
