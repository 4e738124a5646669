package org.wirkstatt.kernel.archive;

import java.util.List;

/**
 * A table of a module.
 *
 * @param name in lower case
 * @param key columns of the primary key in order; all columns where it has none
 * @param parents other tables of the module that its foreign keys name
 * @param selfReferences columns of foreign keys into itself
 */
record TableShape(String name, List<Column> columns, List<String> key, List<String> parents, List<String> selfReferences) {

    /**
     * @param name in lower case
     * @param type of {@link java.sql.Types}
     */
    record Column(String name, int type) {
    }

    String columnNames() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
