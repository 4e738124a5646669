package org.wirkstatt.kernel.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.kernel.persistence.Migrations;
import org.wirkstatt.kernel.persistence.TestMigrations;
import org.wirkstatt.testkit.Doubles.CountingState;

/** One module that is installed until it is {@link #takeOut taken out}, and off. */
public final class InstalledModules {

    public final ModuleOrigins origins = new ModuleOrigins();
    public final OffModules off = new OffModules();
    public final Migrations migrations;

    public InstalledModules(Database database, String module) {
        migrations = TestMigrations.of(database);
        SwitchRepository repository = new SwitchRepository();
        repository.database = database;
        off.repository = repository;
        off.publicState = new CountingState();
        put(module);
    }

    private void put(String module) {
        try {
            Path folder = Files.createTempDirectory("module");
            if (!module.isEmpty()) {
                Path descriptor = folder.resolve("META-INF/wirkstatt-module.properties");
                Files.createDirectories(descriptor.getParent());
                Files.writeString(descriptor, "id=" + module + "\nversion=1\napi-level=1\nname=Probe\nsummary=x\n");
            }
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {folder.toUri().toURL()}, null));
            try {
                origins.read();
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As after a start without its file. */
    public void takeOut() {
        put("");
    }

    public void switchOff(String module) {
        Map<String, Instant> now = new TreeMap<>(off.repository.off());
        if (now.putIfAbsent(module, Instant.EPOCH) == null) {
            off.repository.switchOff(module, Instant.EPOCH);
        }
        off.learn(now);
    }
}
