package org.wirkstatt.kernel.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.kernel.persistence.Database;

/** Tells the launcher which modules the portal cannot start with: a line each with id, key and arguments, separated by tabs. */
@ApplicationScoped
class UnfitReport {

    private static final System.Logger LOG = System.getLogger(UnfitReport.class.getName());

    @Inject
    @ConfigProperty(name = "wirkstatt.modules.report")
    Optional<String> file;
    @Inject
    Database database;

    void clear() {
        file.ifPresent(name -> {
            try {
                Files.deleteIfExists(Path.of(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Does nothing for nobody. @throws UnfitModulesException after the report is written */
    void endStartFor(List<UnfitModule> modules) {
        if (modules.isEmpty()) {
            return;
        }
        modules.forEach(unfit -> LOG.log(Level.ERROR, "module {0} is unfit: {1} {2}", unfit.module(), unfit.key(), unfit.arguments()));
        file.ifPresent(name -> write(Path.of(name), modules));
        throw new UnfitModulesException(modules);
    }

    private static void write(Path file, List<UnfitModule> modules) {
        try {
            Files.write(file, modules.stream().map(unfit -> Stream.concat(Stream.of(unfit.module(), unfit.key()), unfit.arguments().stream())
                    .collect(Collectors.joining("\t"))).toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
