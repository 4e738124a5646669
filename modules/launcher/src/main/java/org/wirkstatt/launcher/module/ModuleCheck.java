package org.wirkstatt.launcher.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * Looks at one JAR of the modules directory before the web application is put together: is it a module, does it fit this portal, does it
 * keep to the rules? Reads only, and runs nothing of it. Not thread safe.
 */
public final class ModuleCheck {

    private final Shipped shipped;
    private final Signature signature;
    private final ArchiveLimits limits;
    private final CheckMemory memory;
    private final List<ModuleRule> rules;

    ModuleCheck(Shipped shipped, Signature signature, ArchiveLimits limits, CheckMemory memory, ReferencesRule.SpaceSource space) {
        this.shipped = shipped;
        this.signature = signature;
        this.limits = limits;
        this.memory = memory;
        this.rules = List.of(new MigrationsRule(), new MessagesRule(), new ReferencesRule(space), new ShellRule(space), new CallsOutsideRule());
    }

    /**
     * @param portal directory with the launcher, the shell and the list of shipped modules
     * @param work where findings are kept for the next start
     * @param certificates PEM file of whom this portal trusts; null takes unsigned modules
     * @throws IOException if a file of the portal, or {@code certificates}, cannot be read
     */
    public static ModuleCheck of(Path portal, Path work, Path certificates) throws IOException {
        return of(portal, work, certificates, Shipped.read(portal.resolve("shipped-modules.txt")));
    }

    /** As {@link #of}, and looks into what came with the portal as it does into any other file. */
    public static ModuleCheck ofAll(Path portal, Path work, Path certificates) throws IOException {
        return of(portal, work, certificates, new Shipped(Map.of()));
    }

    private static ModuleCheck of(Path portal, Path work, Path certificates, Shipped shipped) throws IOException {
        Path war = portal.resolve("portal-web.war");
        CheckMemory memory = new CheckMemory(work.resolve("modules-checked"), List.of(war, portal.resolve("launcher.jar"), portal.resolve("platform.jar")));
        return new ModuleCheck(shipped, Signature.trusting(certificates), ArchiveLimits.USUAL, memory,
                new ReferencesRule.SpaceSource() {
                    private ClassSpace made;

                    @Override
                    public ClassSpace get() throws IOException {
                        made = made == null ? new ClassSpace(war, ModuleCheck.class.getClassLoader()) : made;
                        return made;
                    }
                });
    }

    Verdict look(Path file) {
        Optional<String> id = Optional.empty();
        try {
            Optional<Reason> breach = limits.ofFile(file);
            if (breach.isPresent()) {
                return refused(file, id, breach.get());
            }
            try (OpenJar jar = OpenJar.open(file)) {
                Properties properties = properties(jar);
                id = Optional.ofNullable(properties.getProperty("id")).map(String::strip);
                ModuleDescriptor descriptor = ModuleDescriptor.read(new ByteArrayInputStream(jar.bytes(ModuleDescriptor.PATH).orElse(new byte[0])));
                breach = older(properties, descriptor);
                boolean ours = breach.isEmpty() && shipped.holds(file);
                if (breach.isEmpty() && !ours) {
                    breach = signature.breach(file);
                }
                Set<Claim> claims = Set.of();
                if (breach.isEmpty() && !ours) {
                    CheckMemory.Findings findings = findings(jar, descriptor);
                    breach = findings.breach();
                    claims = findings.claims();
                }
                return breach.isPresent() ? refused(file, id, breach.get())
                        : new Verdict.Fit(new ModuleJar(file, descriptor, libraries(jar), ours, claims));
            }
        } catch (NoDescriptorException e) {
            return refused(file, id, Reason.of("module.noDescriptor", ModuleDescriptor.PATH));
        } catch (IllegalArgumentException e) {
            return refused(file, id, Reason.of("module.badDescriptor", e.getMessage()));
        } catch (IOException e) {
            return refused(file, id, Reason.of("module.unreadable"));
        }
    }

    /** A shipped module with its claims, which are of interest only beside others. */
    ModuleJar withClaims(ModuleJar module) throws IOException {
        try (OpenJar jar = OpenJar.open(module.path())) {
            return module.claiming(findings(jar, module.descriptor()).claims());
        }
    }

    private CheckMemory.Findings findings(OpenJar jar, ModuleDescriptor descriptor) throws IOException {
        Optional<CheckMemory.Findings> known = memory.recall(jar.path());
        if (known.isPresent()) {
            return known.get();
        }
        CheckMemory.Findings found = search(jar, descriptor);
        memory.keep(jar.path(), found);
        return found;
    }

    private CheckMemory.Findings search(OpenJar jar, ModuleDescriptor descriptor) throws IOException {
        Optional<Reason> breach = limits.ofContents(jar);
        if (breach.isPresent()) {
            return new CheckMemory.Findings(breach, Set.of());
        }
        try {
            JarClasses classes = JarClasses.of(jar, Runtime.version().feature());
            for (ModuleRule rule : rules) {
                breach = rule.breach(jar, descriptor, classes);
                if (breach.isPresent()) {
                    return new CheckMemory.Findings(breach, Set.of());
                }
            }
            return new CheckMemory.Findings(Optional.empty(), Claims.of(jar, classes));
        } catch (JarClasses.UnreadableClassException e) {
            return new CheckMemory.Findings(Optional.of(e.reason()), Set.of());
        }
    }

    private static Optional<Reason> older(Properties properties, ModuleDescriptor descriptor) {
        String format = properties.getProperty("format", String.valueOf(ModuleDescriptor.FORMAT)).strip();
        if (!format.equals(String.valueOf(ModuleDescriptor.FORMAT))) {
            return Optional.of(Reason.of("module.format", format, ModuleDescriptor.FORMAT));
        }
        if (descriptor.apiLevel() < ModuleDescriptor.OLDEST_API_LEVEL) {
            return Optional.of(Reason.of("module.apiLevelTooOld", descriptor.apiLevel(), ModuleDescriptor.OLDEST_API_LEVEL));
        }
        return descriptor.apiLevel() > ModuleDescriptor.PLATFORM_API_LEVEL
                ? Optional.of(Reason.of("module.apiLevel", descriptor.apiLevel(), ModuleDescriptor.PLATFORM_API_LEVEL)) : Optional.empty();
    }

    private static Properties properties(OpenJar jar) throws IOException, NoDescriptorException {
        byte[] bytes = jar.bytes(ModuleDescriptor.PATH).orElseThrow(NoDescriptorException::new);
        Properties properties = new Properties();
        properties.load(new java.io.StringReader(new String(bytes, StandardCharsets.UTF_8)));
        return properties;
    }

    private static List<String> libraries(OpenJar jar) {
        return jar.filesBelow(ModuleJar.LIBRARIES).stream().filter(name -> name.endsWith(".jar")).map(name -> name.substring(ModuleJar.LIBRARIES.length())).toList();
    }

    private static Verdict refused(Path file, Optional<String> id, Reason reason) {
        return new Verdict.Refused(new LeftOut(file, id, reason));
    }

    private static final class NoDescriptorException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
