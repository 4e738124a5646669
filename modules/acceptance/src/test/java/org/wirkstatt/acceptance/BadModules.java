package org.wirkstatt.acceptance;

import static org.wirkstatt.testkit.ModuleBuilder.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.wirkstatt.testkit.JarSigner;
import org.wirkstatt.testkit.Jars;
import org.wirkstatt.testkit.ModuleBuilder;

/** A collection of bad modules, and what is to be said of each. */
final class BadModules {

    private static final String SCOPED = "@ApplicationScoped class ";

    private final Path folder;
    private final Map<String, String> expected = new LinkedHashMap<>();

    private BadModules(Path folder) {
        this.folder = folder;
    }

    /** @return a part of the reason by file name; beside them there is a good one, {@code gut.jar} */
    static Map<String, String> writeInto(Path folder) throws Exception {
        BadModules bad = new BadModules(folder);
        good("gut").pack(folder.resolve("gut.jar"));
        bad.files();
        bad.descriptors();
        bad.classes();
        bad.clashes();
        bad.signed();
        bad.beans();
        bad.hooks();
        bad.atStart();
        return bad.expected;
    }

    private void add(String id, String reason, ModuleBuilder module) throws IOException {
        module.pack(folder.resolve(id + ".jar"));
        expected.put(id + ".jar", reason);
    }

    private void files() throws IOException {
        Files.writeString(folder.resolve("kein-modul.jar"), "das ist kein Archiv");
        expected.put("kein-modul.jar", "kein lesbares JAR");
        Files.createFile(folder.resolve("leer.jar"));
        expected.put("leer.jar", "Die Datei ist leer");
        add("bibliothek", "sie ist kein Modul", good("bibliothek").without("META-INF/wirkstatt-module.properties"));
        add("bombe", "mehr als 256 MB", good("bombe").file("nullen.bin", new byte[260 << 20]));
    }

    private void descriptors() throws IOException {
        add("halb", "'version'", good("halb").says("version", null));
        add("morgen", "API-Stufe 99", good("morgen").says("api-level", "99"));
        add("form", "Form 2", good("form").says("format", "2"));
        add("allein", "„gibtsnicht“ fehlt", good("allein").says("requires", "gibtsnicht"));
        add("kreisa", "kreisa → kreisb → kreisa", good("kreisa").says("requires", "kreisb"));
        add("kreisb", "kreisb → kreisa → kreisb", good("kreisb").says("requires", "kreisa"));
        add("stumm", "org/wirkstatt/stumm/messages_en.properties", good("stumm").without("org/wirkstatt/stumm/messages_en.properties"));
        add("schweigt", "„nav“ fehlt", good("schweigt").file("org/wirkstatt/schweigt/messages.properties", "title = Titel\nnav = Gruß\n"));
    }

    private void classes() throws IOException {
        add("luecke", "com.example.Helper", good("luecke").sourceLeftBehind("com.example.Helper", "package com.example; public class Helper { }")
                .source("Caller", "class Caller extends com.example.Helper { }"));
        add("innen", "org.wirkstatt.kernel.persistence.Database", good("innen").sourceLeftBehind("org.wirkstatt.kernel.persistence.Database",
                "package org.wirkstatt.kernel.persistence; public class Database { }").source("Thief", "class Thief { org.wirkstatt.kernel.persistence.Database database; }"));
        add("telefon", "java.net.http.HttpClient", good("telefon").source("Caller", "class Caller { Object call() { return java.net.http.HttpClient.newHttpClient(); } }"));
    }

    private void clashes() throws IOException {
        add("aaa", "„library“ gehört schon zu library.jar", good("library"));
        add("datei", "assets/notices.js", good("datei").file("META-INF/resources/assets/notices.js", ""));
        add("rest", "GET /materials", good("rest").source("Materials", "@jakarta.ws.rs.Path(\"/materials\") public class Materials { @jakarta.ws.rs.GET public String all() { return \"\"; } }"));
        add("fassung", "jsoup 1.0.0", good("fassung").file("META-INF/lib/jsoup-1.0.0.jar", Files.readAllBytes(folder.resolve("gut.jar"))));
        // by now its beans run: only the portal itself finds that the page is taken
        add("seite", "/anmelden", good("seite").contributes("@Override public List<PageRoute> pages() { return List.of(PageRoute.open(\"/anmelden\", \"/seitePages/start.xhtml\")); }"));
    }

    private void signed() throws Exception {
        Path keys = Files.createTempDirectory("schluessel").resolve("keys.p12");
        JarSigner signer = JarSigner.make(keys);
        add("verbogen", "danach verändert", good("verbogen"));
        signer.sign(folder.resolve("verbogen.jar"));
        Jars.replace(folder.resolve("verbogen.jar"), "org/wirkstatt/verbogen/messages.properties", "title = Gewinnspiel\n");
    }

    /** What only shows when the beans are put together. */
    private void beans() throws IOException {
        add("ungestillt", "Unsatisfied", good("ungestillt").source("Needy", SCOPED + "Needy { @Inject Comparable<Needy> what; }"));
        // the errors name every module that wants to know who is there, and this one only in passing
        add("zweideutig", "Usurper", good("zweideutig").source("Usurper", SCOPED + "Usurper implements org.wirkstatt.platform.change.Background { @Override public void execute(Runnable work) { } }"));
        add("lauscher", "kein Mut", good("lauscher").source("Listener", SCOPED + "Listener { void hear(@jakarta.enterprise.event.Observes @Initialized(ApplicationScoped.class) Object begun) {"
                + " throw new IllegalStateException(\"kein Mut\"); } }"));
    }

    private void hooks() throws IOException {
        String thrown = " { throw new IllegalStateException(\"kein Haken\"); }";
        add("hakena", "PortalModule.pages()", good("hakena").contributes("@Override public List<PageRoute> pages()" + thrown));
        add("hakenb", "PortalModule.navigation()", good("hakenb").contributes("@Override public List<NavigationEntry> navigation()" + thrown));
        add("hakenc", "PortalModule.homeTiles()", good("hakenc").contributes("@Override public List<HomeTile> homeTiles()" + thrown));
        add("hakend", "PortalModule.permissions()", good("hakend").contributes("@Override public List<org.wirkstatt.platform.identity.Permission> permissions()" + thrown));
        add("hakene", "PortalModule.id()", good("hakene").source("TheModule", SCOPED + "TheModule implements PortalModule { @Override public String id()" + thrown + " }"));
        add("name", "„anders“", good("name").source("TheModule", SCOPED + "TheModule implements PortalModule { @Override public String id() { return \"anders\"; } }"));
        add("nichts", "PortalModule.pages()", good("nichts").contributes("@Override public List<PageRoute> pages() { return null; }"));
        add("bau", "kein Bau", good("bau").source("TheModule", SCOPED + "TheModule implements PortalModule { TheModule() { if (true) throw new IllegalStateException(\"kein Bau\"); }"
                + " @Override public String id() { return \"bau\"; } }"));
        add("anfang", "kein Anfang", good("anfang").source("Work", SCOPED + "Work implements RecurringWork { @jakarta.annotation.PostConstruct void begin() { throw new IllegalStateException(\"kein Anfang\"); }"
                + " @Override public String name() { return \"x\"; } @Override public Duration pause() { return Duration.ofHours(1); } @Override public void run() { } }"));
        add("rast", "RecurringWork.pause()", good("rast").source("Work", SCOPED + "Work implements RecurringWork { @Override public String name() { return \"x\"; }"
                + " @Override public Duration pause() { return Duration.ZERO; } @Override public void run() { } }"));
        add("ordner", "ContentImporter.folder()", good("ordner").source("Importer", SCOPED + "Importer implements org.wirkstatt.platform.content.ContentImporter { @Override public String folder()" + thrown
                + " @Override public int order() { return 1; } @Override public List<java.nio.file.Path> files(java.nio.file.Path folder) { return List.of(); }"
                + " @Override public boolean importFile(java.nio.file.Path file) { return false; } }"));
        add("suche", "SearchContributor.type()", good("suche").source("Finder", SCOPED + "Finder implements org.wirkstatt.platform.search.SearchContributor { @Override public String type()" + thrown
                + " @Override public int order() { return 1; } @Override public String typeLabel(Locale locale) { return \"\"; } @Override public Optional<org.wirkstatt.platform.search.IndexDocument> load(String id)"
                + " { return Optional.empty(); } @Override public java.util.stream.Stream<String> ids() { return java.util.stream.Stream.empty(); } }"));
    }

    private void atStart() throws IOException {
        add("tabellen", "NOWHERE", good("tabellen").file("db/migration/tabellen/V1__a.sql", "create table tabellen_a (id int);\ninsert into nowhere (id) values (1);\n"));
        add("arbeit", "kein Wille", good("arbeit").source("Work", SCOPED + "Work implements StartWork { @Override public void run() { throw new IllegalStateException(\"kein Wille\"); } }"));
        add("langsam", "nach 4 Sekunden nicht fertig", good("langsam").source("Work", SCOPED
                + "Work implements StartWork { @Override public void run() { while (true) { try { Thread.sleep(60000); } catch (InterruptedException e) { } } } }"));
        add("leck", "alle Verbindungen", good("leck").source("Work", SCOPED + "Work implements StartWork { static final List<Object> KEPT = new ArrayList<>();"
                + " @jakarta.annotation.Resource(lookup = \"java:app/jdbc/portal\") javax.sql.DataSource pool;"
                + " @Override public void run() { try { for (int i = 0; i < 32; i++) KEPT.add(pool.getConnection()); } catch (java.sql.SQLException e) { throw new IllegalStateException(e); } } }"));
    }
}
