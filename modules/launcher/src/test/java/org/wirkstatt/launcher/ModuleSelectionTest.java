package org.wirkstatt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.module.ModuleDescriptor;

class ModuleSelectionTest {

    private static final Texts TEXTS = Texts.in(Locale.GERMAN);

    @TempDir Path modules;

    @Test
    void aGoodModuleTakesPart() throws Exception {
        module("forum.jar", "forum", 1, "");

        ModuleSelection selection = select();

        assertThat(selection.accepted()).extracting(ModuleJar::id).containsExactly("forum");
        assertThat(selection.leftOut()).isEmpty();
    }

    @Test
    void aFileThatIsNoJarIsLeftOut() throws Exception {
        Files.writeString(modules.resolve("kaputt.jar"), "kein Archiv");

        assertThat(select().leftOut()).containsExactly("Modul kaputt.jar bleibt außen vor: Die Datei ist kein lesbares JAR.");
    }

    @Test
    void aJarWithoutDescriptorIsLeftOut() throws Exception {
        jar("fremd.jar", "", List.of());

        assertThat(select().leftOut()).containsExactly(
                "Modul fremd.jar bleibt außen vor: In der Datei fehlt META-INF/wirkstatt-module.properties.");
    }

    @Test
    void aDescriptorThatLacksAKeyIsLeftOutWithTheKey() throws Exception {
        jar("halb.jar", "id=halb\napi-level=1\nname=x\nsummary=x\n", List.of());

        assertThat(select().leftOut()).singleElement().asString().contains("halb.jar").contains("'version'");
    }

    @Test
    void aModuleForANewerPlatformIsLeftOut() throws Exception {
        module("neu.jar", "neu", ModuleDescriptor.PLATFORM_API_LEVEL + 1, "");

        assertThat(select().leftOut()).containsExactly("Modul neu.jar bleibt außen vor: Es braucht API-Stufe 2, dieses Portal hat Stufe 1.");
    }

    @Test
    void theSecondModuleOfOneIdIsLeftOut() throws Exception {
        module("a.jar", "forum", 1, "");
        module("b.jar", "forum", 1, "");

        ModuleSelection selection = select();

        assertThat(selection.accepted()).extracting(ModuleJar::path).containsExactly(modules.resolve("a.jar"));
        assertThat(selection.leftOut()).containsExactly("Modul b.jar bleibt außen vor: Die Kennung „forum“ gehört schon zu a.jar.");
    }

    @Test
    void whoNeedsAModuleThatNeedsAMissingOneIsLeftOutToo() throws Exception {
        module("a.jar", "eins", 1, "zwei");
        module("b.jar", "zwei", 1, "fehlt");
        module("c.jar", "drei", 1, "");

        ModuleSelection selection = select();

        assertThat(selection.accepted()).extracting(ModuleJar::id).containsExactly("drei");
        assertThat(selection.leftOut()).hasSize(2);
    }

    @Test
    void theLaterOfTwoModulesWithOneLibraryInTwoVersionsIsLeftOut() throws Exception {
        jar("a.jar", descriptor("eins", 1, ""), List.of("lucene-core-9.12.3.jar"));
        jar("b.jar", descriptor("zwei", 1, ""), List.of("lucene-core-9.11.0.jar"));

        ModuleSelection selection = select();

        assertThat(selection.accepted()).extracting(ModuleJar::id).containsExactly("eins");
        assertThat(selection.leftOut()).containsExactly("Modul b.jar bleibt außen vor: Es bringt lucene-core 9.11.0 mit, im Portal läuft schon 9.12.3.");
    }

    @Test
    void aLibraryOfTheShellInTheSameVersionMayBeRepeated() throws Exception {
        jar("a.jar", descriptor("eins", 1, ""), List.of("h2-2.4.240.jar"));

        assertThat(select("h2-2.4.240.jar").accepted()).hasSize(1);
    }

    @Test
    void aDroppedModuleTakesThoseWithItThatNeedIt() throws Exception {
        module("a.jar", "eins", 1, "zwei");
        module("b.jar", "zwei", 1, "");
        ModuleSelection selection = select();

        selection.drop(selection.accepted().get(1));

        assertThat(selection.accepted()).isEmpty();
        assertThat(selection.leftOut()).hasSize(2);
    }

    @Test
    void aMissingDirectoryIsAProblem() {
        assertThatThrownBy(() -> ModuleSelection.of(modules.resolve("nirgends"), List.of(), TEXTS))
                .isInstanceOf(LaunchProblem.class).hasMessage("problem.modules.missing");
    }

    private ModuleSelection select(String... shellLibraries) throws LaunchProblem {
        return ModuleSelection.of(modules, List.of(shellLibraries), TEXTS);
    }

    private void module(String file, String id, int apiLevel, String requires) throws IOException {
        jar(file, descriptor(id, apiLevel, requires), List.of());
    }

    private static String descriptor(String id, int apiLevel, String requires) {
        return "id=%s\nversion=1\napi-level=%d\nname=x\nsummary=x\nrequires=%s\n".formatted(id, apiLevel, requires);
    }

    private void jar(String file, String descriptor, List<String> libraries) throws IOException {
        try (OutputStream out = Files.newOutputStream(modules.resolve(file)); ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!descriptor.isEmpty()) {
                zip.putNextEntry(new ZipEntry(ModuleDescriptor.PATH));
                zip.write(descriptor.getBytes(StandardCharsets.UTF_8));
            }
            for (String library : libraries) {
                zip.putNextEntry(new ZipEntry(ModuleJar.LIBRARIES + library));
            }
            zip.putNextEntry(new ZipEntry("x.txt"));
        }
    }
}
