package org.wirkstatt.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Makes real module JARs for tests: sources are compiled against the class path of the test. Without any change it is a good module with one
 * page, texts in both languages and nothing else.
 */
public final class ModuleBuilder {

    private static final String DESCRIPTOR = "META-INF/wirkstatt-module.properties";

    private final String id;
    private final Map<String, String> descriptor = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private boolean folders = true;

    private ModuleBuilder(String id) {
        this.id = id;
    }

    /** @param id letters only, as it is a package name too */
    public static ModuleBuilder good(String id) {
        ModuleBuilder builder = new ModuleBuilder(id);
        builder.descriptor.putAll(Map.of("id", id, "version", "1.0.0", "api-level", "1", "name", id, "summary", "Ein Modul der Tests."));
        builder.file("META-INF/beans.xml", "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
        builder.file("META-INF/resources/" + id + "Pages/start.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>" + id + "</title></head><body><p>Seite von " + id + "</p></body></html>");
        builder.file("org/wirkstatt/" + id + "/messages.properties", "title = Titel\n");
        builder.file("org/wirkstatt/" + id + "/messages_en.properties", "title = Title\n");
        return builder.contributes("@Override public List<PageRoute> pages() { return List.of(PageRoute.open(\"/" + id + "\", \"/" + id + "Pages/start.xhtml\")); }");
    }

    /** Replaces what the module's {@code PortalModule} has beside its id. */
    public ModuleBuilder contributes(String members) {
        return source("TheModule", "@jakarta.enterprise.context.ApplicationScoped class TheModule implements PortalModule { @Override public String id() { return \""
                + id + "\"; } " + members + " }");
    }

    /** Sets an entry of the descriptor; null takes it away. */
    public ModuleBuilder says(String key, String value) {
        if (value == null) {
            descriptor.remove(key);
        } else {
            descriptor.put(key, value);
        }
        return this;
    }

    /** A class in the module's package; imports of the platform's module package, of List, Inject and Duration are there. */
    public ModuleBuilder source(String simpleName, String declaration) {
        sources.put("org.wirkstatt." + id + "." + simpleName, "package org.wirkstatt." + id + "; import java.util.*; import java.time.Duration; import jakarta.inject.Inject; "
                + "import org.wirkstatt.platform.module.*; import org.wirkstatt.platform.change.*; import jakarta.enterprise.context.*; " + declaration);
        return this;
    }

    /** A class with its whole source. */
    public ModuleBuilder foreignSource(String name, String source) {
        sources.put(name, source);
        return this;
    }

    /** A class that is there for the compiler and not in the JAR. */
    public ModuleBuilder sourceLeftBehind(String name, String source) {
        seen.put(name, source);
        return this;
    }

    public ModuleBuilder file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public ModuleBuilder file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public ModuleBuilder without(String name) {
        files.remove(name);
        left.add(name);
        return this;
    }

    /** Packs as some tools do: no entries for folders. */
    public ModuleBuilder withoutFolders() {
        folders = false;
        return this;
    }

    /** Writes the JAR and answers with its path. */
    public Path pack(Path jar) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putAll(compiled());
        all.put(DESCRIPTOR, descriptor.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8));
        left.forEach(all::remove);
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            if (folders) {
                TreeSet<String> names = new TreeSet<>();
                all.keySet().forEach(name -> {
                    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                        names.add(name.substring(0, slash + 1));
                    }
                });
                for (String folder : names) {
                    zip.putNextEntry(new ZipEntry(folder));
                }
            }
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    private Map<String, byte[]> compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        seen.forEach((name, text) -> units.add(new Source(name, text)));
        java.io.StringWriter complaints = new java.io.StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                JavaFileManager manager = new InMemory(standard, classes)) {
            if (!compiler.getTask(complaints, manager, null, List.of("-parameters", "-proc:none", "--release", "17"), null, units).call()) {
                throw new IllegalArgumentException("the module does not compile:\n" + complaints);
            }
        }
        Map<String, byte[]> found = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            if (seen.keySet().stream().noneMatch(name::startsWith)) {
                found.put(name.replace('.', '/') + ".class", bytes.toByteArray());
            }
        });
        return found;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(StandardJavaFileManager standard, Map<String, ByteArrayOutputStream> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, n -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
