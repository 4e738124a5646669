package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module that brings nothing but files of given sizes, so that the same server sends them as it sends any file. */
final class StaticModule {

    private StaticModule() {
    }

    static String path(int bytes) {
        return "/assets/bench/" + bytes + ".txt";
    }

    static void write(Path jar, Collection<Integer> sizes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(zip, "META-INF/wirkstatt-module.properties", """
                    id=bench
                    version=1
                    api-level=1
                    name=Messung
                    summary=Dateien bekannter Größe, nur für die Messung.
                    """.getBytes(StandardCharsets.UTF_8));
            for (int size : sizes) {
                byte[] content = new byte[size];
                Arrays.fill(content, (byte) 'x');
                put(zip, "META-INF/resources" + path(size), content);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
