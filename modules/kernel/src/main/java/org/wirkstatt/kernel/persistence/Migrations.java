package org.wirkstatt.kernel.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * Brings the tables of the kernel and of every module on the class path up to date, by Flyway, before anything else touches the
 * database. Each module has its own folder {@code db/migration/<id>} and its own history {@code flyway_<id>}, hyphens as underscores.
 */
@ApplicationScoped
public class Migrations {

    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());
    private static final String KERNEL = "kernel";

    @Inject
    Database database;

    /**
     * Migrates the kernel, then the modules, required ones first.
     *
     * @throws MigrationFailedException naming the first module that failed; those before it stay migrated
     */
    public void run() {
        run(database.dataSource(), Thread.currentThread().getContextClassLoader());
    }

    static void run(DataSource dataSource, ClassLoader loader) {
        migrate(dataSource, loader, KERNEL);
        MigrationOrder.of(descriptors(loader)).stream().filter(id -> !id.equals(KERNEL)).forEach(id -> migrate(dataSource, loader, id));
    }

    private static List<ModuleDescriptor> descriptors(ClassLoader loader) {
        try {
            List<ModuleDescriptor> found = new ArrayList<>();
            for (URL url : Collections.list(loader.getResources(ModuleDescriptor.PATH))) {
                try (InputStream in = url.openStream()) {
                    found.add(ModuleDescriptor.read(in));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the module descriptors", e);
        }
    }

    /** Brings the tables of one module up to {@code target}, a version of its migrations; to the latest where that is empty. */
    public void migrate(String module, Optional<String> target) {
        migrate(database.dataSource(), Thread.currentThread().getContextClassLoader(), module, target.orElse("latest"));
    }

    private static void migrate(DataSource dataSource, ClassLoader loader, String module) {
        migrate(dataSource, loader, module, "latest");
    }

    private static void migrate(DataSource dataSource, ClassLoader loader, String module, String target) {
        String name = module.replace('-', '_');
        String folder = "db/migration/" + name;
        if (loader.getResource(folder) == null) {
            return;
        }
        try {
            int steps = Flyway.configure(loader).dataSource(dataSource).locations("classpath:" + folder).table("flyway_" + name).target(target)
                    .baselineOnMigrate(true).baselineVersion("0").load().migrate().migrationsExecuted;
            if (steps > 0) {
                LOG.log(Level.INFO, "Migrated {0}: {1} step(s)", module, steps);
            }
        } catch (FlywayException e) {
            MigrationFailedException failure = new MigrationFailedException(module, reason(e), e);
            LOG.log(Level.ERROR, failure.getMessage());
            throw failure;
        }
    }

    /** Flyway's messages are reports of several lines; the line that names the cause is what an operator needs. */
    private static String reason(FlywayException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName()).strip().replaceAll("\\s*\\R\\s*", " | ");
    }
}
