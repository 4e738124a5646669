package org.wirkstatt.kernel.module;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.ModuleSwitches;

/** The switches in the database, with what needs what. */
@ApplicationScoped
public class SwitchBoard implements ModuleSwitches {

    /** Without these nobody could sign in, switch anything on again, or have the rights over the own data. */
    private static final Set<String> BASIC = Set.of("administration", "identity", "privacy");

    @Inject
    ModuleOrigins origins;
    @Inject
    OffModules off;
    @Inject
    SwitchRepository repository;
    @Inject
    Database database;
    @Inject
    Clock clock;

    @Override
    public boolean isBasic(String module) {
        return BASIC.contains(module);
    }

    @Override
    public Optional<Instant> offSince(String module) {
        return off.since(module);
    }

    @Override
    public boolean waitsForStart(String module) {
        return repository.waitsForStart(module);
    }

    @Override
    public List<String> needing(String module) {
        Set<String> found = new TreeSet<>();
        addNeeding(module, found);
        return found.stream().filter(id -> !off.contains(id)).toList();
    }

    private void addNeeding(String module, Set<String> found) {
        origins.descriptors().stream().filter(d -> d.requires().contains(module)).map(ModuleDescriptor::id).filter(found::add).toList()
                .forEach(id -> addNeeding(id, found));
    }

    @Override
    public List<String> needed(String module) {
        Set<String> found = new TreeSet<>();
        addNeeded(module, found);
        return found.stream().filter(off::contains).toList();
    }

    private void addNeeded(String module, Set<String> found) {
        origins.descriptors().stream().filter(d -> d.id().equals(module)).flatMap(d -> d.requires().stream()).filter(found::add).toList()
                .forEach(id -> addNeeded(id, found));
    }

    @Override
    public void switchOff(Set<String> modules) {
        database.requireTransaction();
        modules.forEach(this::requireSwitchable);
        modules.forEach(module -> needing(module).stream().filter(id -> !modules.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(id + " is on and needs " + module);
        }));
        Map<String, Instant> now = new TreeMap<>(repository.off());
        Instant since = clock.instant();
        modules.stream().filter(module -> now.putIfAbsent(module, since) == null).forEach(module -> repository.switchOff(module, since));
        database.afterCommit(() -> off.learn(now));
    }

    private void requireSwitchable(String module) {
        if (isBasic(module) || origins.descriptors().stream().noneMatch(d -> d.id().equals(module))) {
            throw new IllegalArgumentException("cannot be switched off: " + module);
        }
    }

    @Override
    public void switchOn(Set<String> modules) {
        database.requireTransaction();
        modules.forEach(module -> needed(module).stream().filter(id -> !modules.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(module + " needs " + id + ", which is off");
        }));
        modules.stream().filter(this::waitsForStart).findFirst().ifPresent(module -> {
            throw new IllegalArgumentException(module + " comes up with the next start");
        });
        Map<String, Instant> now = new TreeMap<>(repository.off());
        modules.stream().filter(module -> now.remove(module) != null).forEach(repository::switchOn);
        database.afterCommit(() -> off.learn(now));
    }
}
