package org.wirkstatt.kernel.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/**
 * All modules of this portal and what they contribute, read once at the start. A module that throws while it is asked is left without
 * contributions, with an ERROR line; the others run.
 */
@ApplicationScoped
public class ModuleRegistry implements Modules {

    private static final Logger LOG = System.getLogger(ModuleRegistry.class.getName());

    @Inject
    @Any
    Instance<PortalModule> beans;
    @Inject
    CurrentUser user;
    @Inject
    @ConfigProperty(name = "wirkstatt.modules.left-out")
    Optional<String> leftOutFile;

    private List<ModuleDescriptor> descriptors = List.of();
    private List<LeftOutModule> leftOut = List.of();
    private final List<NavigationEntry> entries = new ArrayList<>();
    private final List<HomeTile> tiles = new ArrayList<>();
    private final Map<PageRoute, String> routes = new java.util.LinkedHashMap<>();
    private final Map<String, Permission> permissions = new HashMap<>();
    private final Map<NavigationEntry, String> modules = new IdentityHashMap<>();

    @PostConstruct
    void read() {
        descriptors = readDescriptors();
        leftOut = readLeftOut();
        beans.stream().sorted(Comparator.comparing(PortalModule::id)).forEach(this::take);
        entries.sort(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::path));
        tiles.sort(Comparator.comparingInt(HomeTile::order).thenComparing(HomeTile::view));
    }

    private void take(PortalModule module) {
        contributions(module, PortalModule::navigation).forEach(entry -> {
            entries.add(entry);
            modules.put(entry, module.id());
        });
        tiles.addAll(contributions(module, PortalModule::homeTiles));
        contributions(module, PortalModule::pages).forEach(route -> routes.putIfAbsent(route, module.id()));
        contributions(module, PortalModule::permissions).forEach(p -> permissions.put(p.id(), p));
    }

    private static <T> List<T> contributions(PortalModule module, Function<PortalModule, List<T>> kind) {
        try {
            return kind.apply(module);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "module " + module.id() + " failed to say what it contributes; it runs without", e);
            return List.of();
        }
    }

    private static List<ModuleDescriptor> readDescriptors() {
        try {
            List<ModuleDescriptor> found = new ArrayList<>();
            for (URL url : java.util.Collections.list(Thread.currentThread().getContextClassLoader().getResources(ModuleDescriptor.PATH))) {
                try (InputStream in = url.openStream()) {
                    found.add(ModuleDescriptor.read(in));
                }
            }
            found.sort(Comparator.comparing(ModuleDescriptor::id));
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the module descriptors", e);
        }
    }

    private List<LeftOutModule> readLeftOut() {
        try {
            return leftOutFile.isPresent() ? LeftOutModule.read(Path.of(leftOutFile.get())) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of modules left out", e);
        }
    }

    @Override
    public List<ModuleDescriptor> running() {
        return descriptors;
    }

    @Override
    public List<LeftOutModule> leftOut() {
        return leftOut;
    }

    @Override
    public List<NavigationEntry> navigation(NavigationEntry.Place place) {
        return entries.stream().filter(e -> e.place() == place).filter(e -> e.needs().map(user::may).orElse(true)).toList();
    }

    @Override
    public List<HomeTile> homeTiles(HomeTile.Place place) {
        return tiles.stream().filter(t -> t.place() == place).toList();
    }

    @Override
    public String moduleOf(NavigationEntry entry) {
        return modules.get(entry);
    }

    /** Every route with the id of its module, modules by id. */
    public Map<PageRoute, String> routes() {
        return routes;
    }

    /** Every permission that a module declared, by id. */
    public Map<String, Permission> permissions() {
        return permissions;
    }
}
