package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.wirkstatt.launcher.module.ClassFacts.Member;
import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * Every class that a module names is there, and of the portal it names only what is meant for modules: the platform and the user interface.
 * Libraries are not looked at: many name classes that they can do without.
 */
final class ReferencesRule implements ModuleRule {

    private static final String PORTAL = "org/wirkstatt/";
    private static final Set<String> OPEN = Set.of(PORTAL + "platform/", PORTAL + "ui/");

    /** Made only when a module is looked at for the first time. */
    interface SpaceSource {
        ClassSpace get() throws IOException;
    }

    private final SpaceSource source;

    ReferencesRule(SpaceSource source) {
        this.source = source;
    }

    @Override
    public Optional<Reason> breach(OpenJar jar, ModuleDescriptor descriptor, JarClasses classes) throws IOException {
        ClassSpace space = source.get();
        Set<String> brought = classes.names();
        for (ClassFacts one : classes.own()) {
            for (String type : new TreeSet<>(one.types())) {
                if (brought.contains(type)) {
                    continue;
                }
                if (type.startsWith(PORTAL) && OPEN.stream().noneMatch(type::startsWith)) {
                    return Optional.of(Reason.of("module.foreign", readable(one.name()), readable(type)));
                }
                if (!space.has(type)) {
                    return Optional.of(Reason.of(type.startsWith(PORTAL) ? "module.newer" : "module.missingClass", readable(one.name()), readable(type)));
                }
            }
            Optional<Member> missing = one.members().stream().filter(member -> OPEN.stream().anyMatch(member.owner()::startsWith))
                    .filter(member -> !brought.contains(member.owner()) && !space.has(member)).findFirst();
            if (missing.isPresent()) {
                return Optional.of(Reason.of("module.newer", readable(one.name()), readable(missing.get().owner()) + "." + missing.get().name()));
            }
        }
        return Optional.empty();
    }

    private static String readable(String name) {
        return name.replace('/', '.').replace('$', '.');
    }
}
