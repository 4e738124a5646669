package org.wirkstatt.ui.api;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javassist.bytecode.AccessFlag;
import javassist.bytecode.ClassFile;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.MethodInfo;

/** What modules can see of compiled classes: public types with their public and protected members, without any code. */
final class ApiSurface {

    private ApiSurface() {
    }

    /**
     * Writes the surface of all classes below {@code roots} as a JAR; the same classes give the same bytes.
     *
     * @param origins folders or JARs of compiled classes
     */
    static void write(List<Path> origins, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path origin : origins) {
                if (Files.isDirectory(origin)) {
                    add(origin, zip);
                } else {
                    try (FileSystem archive = FileSystems.newFileSystem(origin)) {
                        add(archive.getPath("/"), zip);
                    }
                }
            }
        }
    }

    private static void add(Path root, ZipOutputStream zip) throws IOException {
        for (Path file : classes(root)) {
            ClassFile type = new ClassFile(new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
            if (AccessFlag.isPublic(type.getAccessFlags())) {
                ZipEntry entry = new ZipEntry(root.relativize(file).toString().replace('\\', '/'));
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                strip(type).write(new DataOutputStream(zip));
                zip.closeEntry();
            }
        }
    }

    private static List<Path> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("package-info.class")).sorted().toList();
        }
    }

    private static ClassFile strip(ClassFile type) {
        type.getMethods().removeIf(method -> hidden(((MethodInfo) method).getAccessFlags()));
        type.getFields().removeIf(field -> hidden(((FieldInfo) field).getAccessFlags()));
        type.getMethods().forEach(method -> method.removeCodeAttribute());
        type.removeAttribute("SourceFile");
        type.removeAttribute("BootstrapMethods");
        type.compact();
        return type;
    }

    private static boolean hidden(int flags) {
        return !AccessFlag.isPublic(flags) && !AccessFlag.isProtected(flags);
    }
}
