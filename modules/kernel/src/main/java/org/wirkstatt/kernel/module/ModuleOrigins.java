package org.wirkstatt.kernel.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.module.ModuleDescriptor;

/** Which modules there are, by their descriptors, and from which of them a class comes: the one in whose JAR it lies. */
@ApplicationScoped
public class ModuleOrigins {

    private final Map<String, String> byPlace = new HashMap<>();
    private final Map<Class<?>, Optional<String>> known = new ConcurrentHashMap<>();
    private List<ModuleDescriptor> descriptors = List.of();

    @PostConstruct
    void read() {
        try {
            List<ModuleDescriptor> found = new ArrayList<>();
            for (URL url : Collections.list(Thread.currentThread().getContextClassLoader().getResources(ModuleDescriptor.PATH))) {
                try (InputStream in = url.openStream()) {
                    ModuleDescriptor descriptor = ModuleDescriptor.read(in);
                    found.add(descriptor);
                    byPlace.put(place(url.toString().substring(0, url.toString().length() - ModuleDescriptor.PATH.length())), descriptor.id());
                }
            }
            found.sort(Comparator.comparing(ModuleDescriptor::id));
            descriptors = List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the module descriptors", e);
        }
    }

    /** All that are installed, by id. */
    List<ModuleDescriptor> descriptors() {
        return descriptors;
    }

    /** Whether the file of {@code module} is there. */
    public boolean isInstalled(String module) {
        return descriptors.stream().anyMatch(descriptor -> descriptor.id().equals(module));
    }

    /** Id of the module that {@code type}, or a proxy of it, comes from; empty for classes of the portal itself. */
    public Optional<String> of(Class<?> type) {
        return known.computeIfAbsent(type, this::find);
    }

    private Optional<String> find(Class<?> type) {
        for (Class<?> t = type; t != null && t != Object.class; t = t.getSuperclass()) {
            ProtectionDomain domain = t.getProtectionDomain();
            CodeSource source = domain == null ? null : domain.getCodeSource();
            if (source != null && source.getLocation() != null) {
                String module = byPlace.get(place(source.getLocation().toString()));
                if (module != null) {
                    return Optional.of(module);
                }
            }
        }
        return Optional.empty();
    }

    /** {@code jar:file:/x/a.jar!/}, {@code file:///x/a.jar} and the like are one place. */
    private static String place(String url) {
        return url.replaceFirst("^(jar:)?file:/+", "/").replaceFirst("!?/*$", "");
    }
}
