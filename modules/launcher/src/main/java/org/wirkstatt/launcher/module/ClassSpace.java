package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The classes that a module finds in the portal: those of the shell with its libraries, of the server and of Java. Not thread safe. */
final class ClassSpace {

    private static final String OURS = "org/wirkstatt/";
    private static final String LIB = "WEB-INF/lib/";
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String PAGES = "META-INF/resources/";
    private static final String SUFFIX = ".class";

    private final ClassLoader server;
    private final Map<String, byte[]> ours = new HashMap<>();
    private final Set<String> shell = new HashSet<>();
    private final Set<Claim> claims = new HashSet<>();
    private final Map<String, Boolean> elsewhere = new HashMap<>();
    private final Map<String, Members> members = new HashMap<>();

    private record Members(Set<String> own, Set<String> supertypes) {
    }

    /** @param war the shell with its libraries */
    ClassSpace(Path war, ClassLoader server) throws IOException {
        this.server = server;
        try (ZipInputStream outer = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(LIB) && name.endsWith(".jar")) {
                    addLibrary(new ZipInputStream(outer));
                } else if (name.startsWith(CLASSES)) {
                    add(name.substring(CLASSES.length()), outer);
                } else if (!entry.isDirectory() && !name.startsWith("META-INF/")) {
                    claims.add(new Claim(Claim.Kind.PAGE_FILE, name));
                }
            }
        }
    }

    private void addLibrary(ZipInputStream jar) throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (!entry.isDirectory()) {
                add(entry.getName(), jar);
            }
        }
    }

    private void add(String file, ZipInputStream content) throws IOException {
        if (file.startsWith(PAGES)) {
            claims.add(new Claim(Claim.Kind.PAGE_FILE, file.substring(PAGES.length())));
        } else if (file.endsWith(SUFFIX)) {
            String name = file.substring(0, file.length() - SUFFIX.length());
            shell.add(name);
            claims.add(new Claim(Claim.Kind.CLASS, name));
            if (name.startsWith(OURS)) {
                byte[] bytes = content.readAllBytes();
                ours.put(name, bytes);
                claims.addAll(ClassFacts.read(bytes).claims());
            }
        }
    }

    /** What the portal has itself. */
    Set<Claim> claims() {
        return claims;
    }

    boolean has(String name) {
        return shell.contains(name) || elsewhere.computeIfAbsent(name, n -> server.getResource(n + SUFFIX) != null);
    }

    /** Whether the class or one above it has the field or method. */
    boolean has(ClassFacts.Member member) {
        Members found = members.computeIfAbsent(member.owner(), this::read);
        return found.own.contains(member.name() + member.descriptor())
                || found.supertypes.stream().anyMatch(above -> has(new ClassFacts.Member(above, member.name(), member.descriptor())));
    }

    private Members read(String name) {
        Set<String> own = new HashSet<>();
        Set<String> supertypes = new HashSet<>();
        new ClassReader(bytes(name)).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visit(int version, int access, String itself, String signature, String superName, String[] interfaces) {
                if (superName != null) {
                    supertypes.add(superName);
                }
                supertypes.addAll(Set.of(interfaces));
            }

            @Override
            public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
                own.add(field + descriptor);
                return null;
            }

            @Override
            public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
                own.add(method + descriptor);
                return null;
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return new Members(own, supertypes);
    }

    private byte[] bytes(String name) {
        byte[] known = ours.get(name);
        if (known != null) {
            return known;
        }
        try (InputStream in = server.getResourceAsStream(name + SUFFIX)) {
            if (in == null) {
                throw new IOException("no class " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
