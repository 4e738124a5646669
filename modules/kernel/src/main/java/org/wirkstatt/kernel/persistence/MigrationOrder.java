package org.wirkstatt.kernel.persistence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.wirkstatt.platform.module.ModuleDescriptor;

/** Puts modules in the order of their migrations: what a module requires comes before it, otherwise by id. */
final class MigrationOrder {

    private final Map<String, ModuleDescriptor> byId = new TreeMap<>();
    private final Set<String> done = new LinkedHashSet<>();

    private MigrationOrder(List<ModuleDescriptor> modules) {
        modules.forEach(module -> byId.put(module.id(), module));
    }

    /**
     * @return ids
     * @throws IllegalStateException if a required module is missing or modules require each other
     */
    static List<String> of(List<ModuleDescriptor> modules) {
        MigrationOrder order = new MigrationOrder(modules);
        order.byId.keySet().forEach(id -> order.add(id, List.of()));
        return List.copyOf(order.done);
    }

    private void add(String id, List<String> waiting) {
        if (done.contains(id)) {
            return;
        }
        if (waiting.contains(id)) {
            throw new IllegalStateException("modules require each other: " + String.join(", ", waiting));
        }
        List<String> path = new ArrayList<>(waiting);
        path.add(id);
        byId.get(id).requires().stream().sorted().forEach(required -> {
            if (!byId.containsKey(required)) {
                throw new IllegalStateException("module '" + id + "' requires '" + required + "', which is not there");
            }
            add(required, path);
        });
        done.add(id);
    }
}
