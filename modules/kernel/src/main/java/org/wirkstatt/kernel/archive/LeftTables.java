package org.wirkstatt.kernel.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.persistence.Database;

/** At each start: takes away the empty tables of modules that were deleted and are gone, and lets modules up that were filled. */
@ApplicationScoped
public class LeftTables {

    static final String DELETED = "DELETED";
    static final String RESTART = "RESTART";

    @Inject
    ArchiveRepository repository;
    @Inject
    ModuleOrigins origins;
    @Inject
    Database database;

    /** After the migrations, before anything is answered. */
    public void atStart() {
        repository.held(DELETED).stream().filter(module -> !origins.isInstalled(module)).forEach(this::drop);
        repository.held(RESTART).forEach(module -> database.transact(connection -> {
            RowRepository.execute(connection, "update kernel_module_switch set hold = '' where hold = '" + RESTART + "'");
            return null;
        }));
    }

    /** Nothing of a module that is not installed is left afterwards. */
    void drop(String module) {
        database.transact(connection -> {
            RowRepository.drop(connection, module.replace('-', '_'));
            ArchiveRepository.forgetContents(connection, module, false);
            RowRepository.execute(connection, "delete from kernel_module_switch where module = '" + module.replace("'", "") + "'");
            return null;
        });
    }
}
