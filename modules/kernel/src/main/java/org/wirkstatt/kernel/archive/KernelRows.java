package org.wirkstatt.kernel.archive;

import java.sql.Connection;
import java.sql.SQLException;

/** What the kernel keeps about the contents of a module: their former versions go with them. Contents have types that begin with the id of the module. */
final class KernelRows {

    private KernelRows() {
    }

    static TableShape revisions(Connection connection) throws SQLException {
        return SchemaRepository.shapes(connection, "kernel").stream().filter(table -> table.name().equals("kernel_revision")).findFirst().orElseThrow();
    }

    /** Condition on the column {@code type}. @param module id: letters, digits and hyphens only */
    static String of(String module) {
        if (!module.matches("[a-z][a-z0-9_-]{1,31}")) {
            throw new IllegalArgumentException("no id of a module: " + module);
        }
        return "type like '" + module.replace('_', '-') + ".%'";
    }
}
