package org.wirkstatt.kernel.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.module.LeftOutModule.Sentence;
import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * Brings the tables of the kernel and of every module on the class path up to date, by Flyway, before anything else touches the
 * database. Each module has its own folder {@code db/migration/<id>} and its own history {@code flyway_<id>}, hyphens as underscores. A module
 * that fails holds up only those that need it.
 */
@ApplicationScoped
public class Migrations {

    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());
    static final String KERNEL = "kernel";

    @Inject
    Database database;

    /**
     * A module whose tables could not be brought up to date.
     *
     * @param changedAfterwards true if its steps do not fit what has run here; then nothing was tried
     * @param reason one line
     * @param state how its tables are now
     */
    public record Failure(String module, boolean changedAfterwards, String reason, Sentence state) {
    }

    /**
     * Migrates the kernel, then the modules, required ones first.
     *
     * @return the modules that failed; those that need them were not tried
     * @throws MigrationFailedException if the kernel failed
     */
    public List<Failure> run() {
        return run(database.dataSource(), Thread.currentThread().getContextClassLoader());
    }

    static List<Failure> run(DataSource dataSource, ClassLoader loader) {
        new ModuleMigration(dataSource, loader, List.of(KERNEL)).run().ifPresent(failure -> {
            LOG.log(Level.ERROR, failure.reason());
            throw new MigrationFailedException(KERNEL, failure.reason(), null);
        });
        List<ModuleDescriptor> modules = descriptors(loader);
        Map<String, List<String>> needs = new HashMap<>();
        List<Failure> failures = new ArrayList<>();
        for (String id : MigrationOrder.of(modules)) {
            List<String> required = modules.stream().filter(module -> module.id().equals(id)).flatMap(module -> module.requires().stream()).toList();
            if (id.equals(KERNEL) || failures.stream().anyMatch(failure -> needed(failure.module(), required, needs))) {
                continue;
            }
            List<String> before = new ArrayList<>(List.of(KERNEL));
            required.forEach(one -> before.addAll(needs.getOrDefault(one, List.of(one))));
            before.add(id);
            needs.put(id, before.stream().distinct().toList());
            new ModuleMigration(dataSource, loader, needs.get(id)).run().ifPresent(failure -> {
                LOG.log(Level.ERROR, "Migration of module ''{0}'' failed: {1}", id, failure.reason());
                failures.add(failure);
            });
        }
        return failures;
    }

    private static boolean needed(String failed, List<String> required, Map<String, List<String>> needs) {
        return required.stream().anyMatch(one -> one.equals(failed) || !needs.containsKey(one) || needs.get(one).contains(failed));
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

    /**
     * Brings the tables of one module up to {@code target}, a version of its migrations; to the latest where that is empty.
     *
     * @throws MigrationFailedException if that does not succeed
     */
    public void migrate(String module, Optional<String> target) {
        new ModuleMigration(database.dataSource(), Thread.currentThread().getContextClassLoader(), List.of(module)).to(target);
    }
}
