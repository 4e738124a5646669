package org.wirkstatt.bench.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is delivered, as package URLs with version: {@code pkg:maven/group/artifact@version}. */
final class DeliveredParts {

    private DeliveredParts() {
    }

    /** Those of a list of parts (CycloneDX, JSON), without the portal's own. */
    static Set<String> ofList(Path bom) throws IOException {
        Set<String> parts = new TreeSet<>();
        for (JsonNode component : new ObjectMapper().readTree(bom.toFile()).path("components")) {
            String url = component.path("purl").asText();
            if (url.startsWith("pkg:maven/") && !url.startsWith("pkg:maven/org.wirkstatt/")) {
                parts.add(url.replaceFirst("[?#].*", ""));
            }
        }
        return parts;
    }

    /** Those of which the server is made: its JARs say it in {@code META-INF/maven/…/pom.properties}. A JAR that says nothing is passed over. */
    static Set<String> ofServer(Path folder) throws IOException {
        Set<String> parts = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> jars = Files.list(folder)) {
                for (Path jar : jars.filter(f -> f.toString().endsWith(".jar")).toList()) {
                    read(jar, parts);
                }
            }
        }
        return parts;
    }

    private static void read(Path jar, Set<String> parts) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().matches("META-INF/maven/.*/pom\\.properties")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        Properties said = new Properties();
                        said.load(in);
                        parts.add("pkg:maven/" + said.getProperty("groupId") + "/" + said.getProperty("artifactId") + "@" + said.getProperty("version"));
                    }
                }
            }
        }
    }
}
