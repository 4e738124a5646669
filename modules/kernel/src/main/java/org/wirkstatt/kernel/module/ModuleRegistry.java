package org.wirkstatt.kernel.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.wirkstatt.platform.module.ModuleFences;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/**
 * All modules of this portal and what they contribute, read once at the start. A module that throws while it is asked is left without
 * contributions, with an ERROR line; the others run. What a module contributes that was switched off is there for nobody.
 */
@ApplicationScoped
public class ModuleRegistry implements Modules {

    /** Time for what a module says of itself at the start. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    @Any
    Instance<PortalModule> beans;
    @Inject
    ModuleOrigins origins;
    @Inject
    OffModules off;
    @Inject
    ModuleFences fences;
    @Inject
    CurrentUser user;
    @Inject
    @ConfigProperty(name = "wirkstatt.modules.left-out")
    Optional<String> leftOutFile;

    private List<LeftOutModule> leftOut = List.of();
    private final List<NavigationEntry> entries = new ArrayList<>();
    private final List<HomeTile> tiles = new ArrayList<>();
    private final Map<PageRoute, String> routes = new java.util.LinkedHashMap<>();
    private final Map<String, Permission> permissions = new HashMap<>();
    private final Map<NavigationEntry, String> modules = new IdentityHashMap<>();
    private final Map<HomeTile, String> tileModules = new IdentityHashMap<>();

    @PostConstruct
    void read() {
        leftOut = readLeftOut();
        beans.stream().sorted(Comparator.comparing(this::order)).forEach(this::take);
        entries.sort(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::path));
        tiles.sort(Comparator.comparingInt(HomeTile::order).thenComparing(HomeTile::view));
    }

    /** The id, without asking the module for it. */
    private String order(PortalModule module) {
        return origins.of(module.getClass()).orElse("shell");
    }

    private void take(PortalModule module) {
        Contributions said = inTime(module);
        said.navigation.forEach(entry -> {
            entries.add(entry);
            modules.put(entry, said.module);
        });
        said.tiles.forEach(tile -> {
            tiles.add(tile);
            tileModules.put(tile, said.module);
        });
        said.pages.forEach(route -> routes.putIfAbsent(route, said.module));
        said.permissions.forEach(p -> permissions.put(p.id(), p));
    }

    /** What a module says of itself. */
    private record Contributions(String module, List<NavigationEntry> navigation, List<HomeTile> tiles, List<PageRoute> pages, List<Permission> permissions) {
    }

    /** Asked on a thread of its own: one that never answers must not keep the portal from starting. */
    private Contributions inTime(PortalModule module) {
        FutureTask<Contributions> asking = new FutureTask<>(() -> new Contributions(module.id(), said(module, PortalModule::navigation),
                said(module, PortalModule::homeTiles), said(module, PortalModule::pages), said(module, PortalModule::permissions)));
        Thread thread = new Thread(asking, "contributions of " + module.getClass().getSimpleName());
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        String id = order(module);
        Contributions nothing = new Contributions(id, List.of(), List.of(), List.of(), List.of());
        return fences.call(id, PortalModule.class.getSimpleName(), () -> {
            try {
                return asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("module " + id + " does not say what it contributes; it runs without", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return nothing;
            }
        }, () -> nothing);
    }

    private <T> List<T> said(PortalModule module, Function<PortalModule, List<T>> kind) {
        return fences.call(module.id(), PortalModule.class.getSimpleName(), () -> List.copyOf(kind.apply(module)), List::of);
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
        return origins.descriptors();
    }

    @Override
    public boolean isOn(String module) {
        return !off.contains(module);
    }

    @Override
    public boolean isOffered(Instance<?> service) {
        return !service.isUnsatisfied() && !origins.of(service.get().getClass()).filter(off::contains).isPresent();
    }

    @Override
    public Optional<String> moduleOf(Class<?> type) {
        return origins.of(type);
    }

    @Override
    public long version() {
        return off.version();
    }

    @Override
    public List<LeftOutModule> leftOut() {
        return leftOut;
    }

    @Override
    public List<NavigationEntry> navigation(NavigationEntry.Place place) {
        return entries.stream().filter(e -> e.place() == place && isOn(modules.get(e))).filter(e -> e.needs().map(user::may).orElse(true)).toList();
    }

    @Override
    public List<HomeTile> homeTiles(HomeTile.Place place) {
        return tiles.stream().filter(t -> t.place() == place && isOn(tileModules.get(t))).toList();
    }

    @Override
    public String moduleOf(NavigationEntry entry) {
        return modules.get(entry);
    }

    @Override
    public String moduleOf(HomeTile tile) {
        return tileModules.get(tile);
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
