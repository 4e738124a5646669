package org.wirkstatt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.launcher.module.ModuleJar;
import org.wirkstatt.platform.module.ModuleDescriptor;

class WebAppTest {

    @TempDir Path directory;
    private Path war;
    private ModuleJar module;
    private Path webApp;

    @BeforeEach
    void aWarAndAModule() throws Exception {
        war = zip("portal-web.war", "index.html", "WEB-INF/lib/kernel-1.jar");
        module = new ModuleJar(zip("forum.jar", "META-INF/lib/rome-2.1.0.jar"), new ModuleDescriptor("forum", "1", 1, "x", "x", List.of()), List.of("rome-2.1.0.jar"), false, Set.of());
        webApp = directory.resolve("work/app");
    }

    @Test
    void modulesAndTheirLibrariesLieBesideThoseOfTheShell() throws Exception {
        WebApp.assemble(war, List.of(module), webApp);

        assertThat(webApp.resolve("WEB-INF/lib")).isDirectoryContaining("glob:**/kernel-1.jar")
                .isDirectoryContaining("glob:**/module-forum.jar").isDirectoryContaining("glob:**/rome-2.1.0.jar");
    }

    @Test
    void librariesWithNothingForTheServerLieAsideWhereItDoesNotLookIntoEachClass() throws Exception {
        Path withBeans = jar("beans.jar", Map.of("META-INF/beans.xml", "<beans/>", "a/B.class", ""));
        Path plain = jar("lucene-core.jar", Map.of("a/C.class", "", "META-INF/services/org.apache.lucene.codecs.Codec", "x"));
        war = jar("portal-web.war", Map.of("WEB-INF/lib/beans.jar", withBeans, "WEB-INF/lib/lucene-core.jar", plain, "WEB-INF/glassfish-web.xml", """
                <!DOCTYPE glassfish-web-app PUBLIC "-//GlassFish.org//DTD GlassFish Application Server 3.1 Servlet 3.0//EN" "http://glassfish.org/dtds/x.dtd">
                <glassfish-web-app><class-loader delegate="false"/></glassfish-web-app>"""));

        WebApp.assemble(war, List.of(), webApp);

        assertThat(webApp.resolve("WEB-INF/lib/beans.jar")).exists();
        assertThat(webApp.resolve("WEB-INF/lib/lucene-core.jar")).doesNotExist();
        assertThat(directory.resolve("work/app-libraries/lucene-core.jar")).hasSameBinaryContentAs(plain);
        assertThat(webApp.resolve("WEB-INF/glassfish-web.xml")).content().contains("DOCTYPE glassfish-web-app PUBLIC", "delegate=\"false\"",
                "extra-class-path=\"../app-libraries/lucene-core.jar\"");
    }

    @Test
    void theSameFilesAreNotPutTogetherTwice() throws Exception {
        WebApp.assemble(war, List.of(module), webApp);

        assertThat(WebApp.assemble(war, List.of(module), webApp)).isFalse();
    }

    @Test
    void aModuleTakenAwayIsGone() throws Exception {
        WebApp.assemble(war, List.of(module), webApp);

        assertThat(WebApp.assemble(war, List.of(), webApp)).isTrue();
        assertThat(webApp.resolve("WEB-INF/lib/module-forum.jar")).doesNotExist();
    }

    @Test
    void aModulePackedWithoutFoldersHasThemAfterwardsSoThatItsMigrationsAreFound() throws Exception {
        ModuleJar flat = new ModuleJar(zip("flach.jar", "db/migration/flach/V1__a.sql"), new ModuleDescriptor("flach", "1", 1, "x", "x", List.of()), List.of(), false, Set.of());

        WebApp.assemble(war, List.of(flat), webApp);

        try (ZipFile jar = new ZipFile(webApp.resolve("WEB-INF/lib/module-flach.jar").toFile())) {
            assertThat(jar.getEntry("db/migration/flach/")).isNotNull();
            assertThat(new String(jar.getInputStream(jar.getEntry("db/migration/flach/V1__a.sql")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("db/migration/flach/V1__a.sql");
        }
    }

    @Test
    void aNameThatLeavesTheDirectoryIsRefused() throws Exception {
        Path evil = zip("evil.war", "../../outside.txt");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> WebApp.assemble(evil, List.of(), webApp)).isInstanceOf(IOException.class);
    }

    /** @param entries content by name: a text, or a file that is taken in */
    private Path jar(String name, Map<String, Object> entries) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Object> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue() instanceof Path taken ? Files.readAllBytes(taken) : entry.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** Each entry says its own name. */
    private Path zip(String name, String... entries) throws IOException {
        return jar(name, Stream.of(entries).collect(Collectors.toMap(Function.identity(), Function.identity())));
    }
}
