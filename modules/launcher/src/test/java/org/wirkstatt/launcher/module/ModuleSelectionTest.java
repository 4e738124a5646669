package org.wirkstatt.launcher.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.testkit.ModuleBuilder;

/** How modules go together: what only one can have, and what they need of each other. */
class ModuleSelectionTest {

    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = new Folder(directory);
    }

    @Test
    void theSecondModuleOfOneIdIsLeftOut() throws Exception {
        module("a.jar", "gruss", "");
        module("b.jar", "gruss", "");

        assertThat(folder.select().accepted()).extracting(ModuleJar::path).containsExactly(folder.file("a.jar"));
        assertThat(folder.reasons()).containsExactly("b.jar: Die Kennung „gruss“ gehört schon zu a.jar.");
    }

    @Test
    void whatCameWithThePortalStaysWhateverAnotherFileIsCalled() throws Exception {
        module("aaa.jar", "gruss", "");
        Path ours = module("gruss.jar", "gruss", "");
        folder.shipped = new Shipped(Map.of("gruss.jar", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ours)))));

        assertThat(folder.select().accepted()).extracting(ModuleJar::path).containsExactly(ours);
        assertThat(folder.reasons()).containsExactly("aaa.jar: Die Kennung „gruss“ gehört schon zu gruss.jar.");
    }

    @Test
    void aFileOfTheNameOfAShippedOneIsNotTakenForIt() throws Exception {
        module("gruss.jar", "gruss", "");
        folder.shipped = new Shipped(Map.of("gruss.jar", "00"));

        assertThat(folder.select().accepted()).extracting(ModuleJar::shipped).containsExactly(false);
    }

    @Test
    void whoNeedsAModuleThatNeedsAMissingOneIsLeftOutTooAndEachSaysWhichItMisses() throws Exception {
        module("a.jar", "eins", "zwei");
        module("b.jar", "zwei", "fehlt");
        module("c.jar", "drei", "");

        assertThat(folder.select().accepted()).extracting(ModuleJar::id).containsExactly("drei");
        assertThat(folder.reasons()).containsExactlyInAnyOrder("b.jar: Das Modul „fehlt“ fehlt, ohne das es nicht läuft.",
                "a.jar: Es braucht das Modul „zwei“, das selbst außen vor bleibt.");
    }

    @Test
    void modulesThatNeedEachOtherAreLeftOutWithTheCircleAndWhoNeedsOneOfThemToo() throws Exception {
        module("a.jar", "eins", "zwei");
        module("b.jar", "zwei", "drei");
        module("c.jar", "drei", "eins");
        module("d.jar", "vier", "eins");
        module("e.jar", "gut", "");

        assertThat(folder.select().accepted()).extracting(ModuleJar::id).containsExactly("gut");
        assertThat(folder.reasons()).contains("a.jar: Module brauchen sich gegenseitig: eins → zwei → drei → eins.",
                "d.jar: Es braucht das Modul „eins“, das selbst außen vor bleibt.").hasSize(4);
    }

    @Test
    void aModuleThatNeedsItselfIsACircleOfOne() throws Exception {
        module("a.jar", "eins", "eins");

        assertThat(folder.reasons()).containsExactly("a.jar: Module brauchen sich gegenseitig: eins → eins.");
    }

    @Test
    void theLaterOfTwoModulesWithOneLibraryInTwoVersionsIsLeftOut() throws Exception {
        byte[] library = Files.readAllBytes(ModuleBuilder.good("lib").pack(directory.resolve("library.jar")));
        ModuleBuilder.good("eins").file("META-INF/lib/lucene-core-9.12.3.jar", library).pack(folder.file("a.jar"));
        ModuleBuilder.good("zwei").file("META-INF/lib/lucene-core-9.11.0.jar", library).pack(folder.file("b.jar"));

        assertThat(folder.select().accepted()).extracting(ModuleJar::id).containsExactly("eins");
        assertThat(folder.reasons()).containsExactly("b.jar: Es bringt lucene-core 9.11.0 mit, im Portal läuft schon 9.12.3.");
        assertThat(folder.select("lucene-core-9.11.0.jar").accepted()).extracting(ModuleJar::id).containsExactly("zwei");
    }

    @Test
    void twoModulesWithOnePageFileOneBeanNameOrOneOperationDoNotRunTogether() throws Exception {
        ModuleBuilder.good("eins").file("META-INF/resources/assets/eins.css", "").source("Desk", "@jakarta.inject.Named(\"desk\") class Desk { }")
                .source("Things", "@jakarta.ws.rs.Path(\"/things\") class Things { @jakarta.ws.rs.GET @jakarta.ws.rs.Path(\"{id}\") public String one() { return \"\"; } }")
                .pack(folder.file("a.jar"));
        ModuleBuilder.good("zwei").file("META-INF/resources/assets/eins.css", "").pack(folder.file("b.jar"));
        ModuleBuilder.good("drei").source("Desk", "@jakarta.inject.Named class Desk { }").pack(folder.file("c.jar"));
        ModuleBuilder.good("vier").source("Others", "@jakarta.ws.rs.Path(\"things/{thing}\") class Others { @jakarta.ws.rs.GET public String one() { return \"\"; } }")
                .pack(folder.file("d.jar"));
        ModuleBuilder.good("gut").source("More", "@jakarta.ws.rs.Path(\"/things\") class More { @jakarta.ws.rs.POST public String add() { return \"\"; } }").pack(folder.file("e.jar"));

        assertThat(folder.reasons()).containsExactly("b.jar: Die Datei assets/eins.css kommt schon aus a.jar.", "c.jar: Den Namen „desk“ für Seiten hat schon a.jar.",
                "d.jar: Die Adresse GET /things/{} der Schnittstelle gehört schon zu a.jar.");
    }

    @Test
    void twoModulesWithOnePersistenceUnitOrOneClassDoNotRunTogether() throws Exception {
        String unit = "<persistence><persistence-unit name=\"eins\" transaction-type=\"JTA\"/></persistence>";
        ModuleBuilder.good("eins").file("META-INF/persistence.xml", unit).pack(folder.file("a.jar"));
        ModuleBuilder.good("zwei").file("META-INF/persistence.xml", unit).pack(folder.file("b.jar"));
        ModuleBuilder.good("drei").foreignSource("org.wirkstatt.eins.TheModule", "package org.wirkstatt.eins; class TheModule { }").pack(folder.file("c.jar"));

        assertThat(folder.reasons()).containsExactly("b.jar: Die Persistenz-Einheit „eins“ gehört schon zu a.jar.",
                "c.jar: Die Klasse org/wirkstatt/eins/TheModule ist schon in a.jar.");
    }

    @Test
    void aDroppedModuleTakesThoseWithItThatNeedIt() throws Exception {
        module("a.jar", "eins", "zwei");
        module("b.jar", "zwei", "");
        ModuleSelection selection = folder.select();

        selection.drop(selection.accepted().get(1), Reason.of("module.suspect"));

        assertThat(selection.accepted()).isEmpty();
        assertThat(selection.leftOut()).extracting(LeftOut::id).extracting(id -> id.orElse("")).containsExactly("zwei", "eins");
    }

    @Test
    void whatIsKnownOfAFileIsForgottenWhenTheFileChanges() throws Exception {
        ModuleBuilder.good("gruss").without("org/wirkstatt/gruss/messages_en.properties").pack(folder.file("gruss.jar"));
        assertThat(folder.reasons()).hasSize(1);
        assertThat(folder.reasons()).singleElement().asString().contains("messages_en.properties");

        module("gruss.jar", "gruss", "");

        assertThat(folder.reasons()).isEmpty();
    }

    private Path module(String file, String id, String requires) throws IOException {
        return ModuleBuilder.good(id).says("requires", requires).pack(folder.file(file));
    }
}
