package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.module.ModuleDescriptor;

/** A module brings nothing that the portal itself has: a class of one of its libraries, a page, a bean of one of its names. */
final class ShellRule implements ModuleRule {

    private final ReferencesRule.SpaceSource space;

    ShellRule(ReferencesRule.SpaceSource space) {
        this.space = space;
    }

    @Override
    public Optional<Reason> breach(OpenJar jar, ModuleDescriptor descriptor, JarClasses classes) throws IOException {
        Set<Claim> taken = space.get().claims();
        return Claims.of(jar, classes).stream().filter(taken::contains).sorted(java.util.Comparator.comparing(Claim::kind).thenComparing(Claim::name)).findFirst()
                .map(claim -> Reason.of("module.claim." + claim.kind(), claim.name(), "portal-web.war"));
    }
}
