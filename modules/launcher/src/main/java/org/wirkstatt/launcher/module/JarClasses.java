package org.wirkstatt.launcher.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * All classes that a module brings.
 *
 * @param own those of the JAR itself
 * @param libraries those of the JARs below {@code META-INF/lib/}
 */
record JarClasses(List<ClassFacts> own, List<ClassFacts> libraries) {

    private static final int MAGIC = 0xCAFEBABE;

    /** A module whose classes cannot be read. */
    static final class UnreadableClassException extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Reason reason;

        UnreadableClassException(Reason reason) {
            super(reason.key());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** @param java feature version of the JVM that would run the classes */
    static JarClasses of(OpenJar jar, int java) throws IOException, UnreadableClassException {
        List<ClassFacts> own = new ArrayList<>();
        List<ClassFacts> libraries = new ArrayList<>();
        for (String name : jar.filesBelow("")) {
            if (isClass(name)) {
                own.add(facts(name, jar.bytes(name).orElseThrow(), java).orElseThrow(() -> new UnreadableClassException(Reason.of("module.class", name))));
            } else if (name.startsWith(ModuleJar.LIBRARIES) && name.endsWith(".jar")) {
                addLibrary(name, jar.bytes(name).orElseThrow(), java, libraries);
            }
        }
        return new JarClasses(own, libraries);
    }

    private static void addLibrary(String library, byte[] archive, int java, List<ClassFacts> found) throws IOException, UnreadableClassException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            boolean any = false;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                if (isClass(entry.getName())) {
                    facts(entry.getName(), zip.readAllBytes(), java).ifPresent(found::add);
                }
            }
            if (!any) {
                throw new UnreadableClassException(Reason.of("module.class", library));
            }
        }
    }

    private static Optional<ClassFacts> facts(String name, byte[] file, int java) throws UnreadableClassException {
        if (file.length < 10 || ByteBuffer.wrap(file).getInt() != MAGIC) {
            return Optional.empty();
        }
        if (ClassFacts.javaVersion(file) > java) {
            // a library may carry classes for other versions of Java beside the usual ones
            if (name.startsWith("META-INF/")) {
                return Optional.empty();
            }
            throw new UnreadableClassException(Reason.of("module.java", name, ClassFacts.javaVersion(file), java));
        }
        try {
            return Optional.of(ClassFacts.read(file));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class") && !name.endsWith("package-info.class");
    }

    /** Names of all classes. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        own.forEach(one -> names.add(one.name()));
        libraries.forEach(one -> names.add(one.name()));
        return names;
    }
}
