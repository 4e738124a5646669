package org.wirkstatt.launcher.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.testkit.JarSigner;
import org.wirkstatt.testkit.Jars;
import org.wirkstatt.testkit.ModuleBuilder;

/** Files that must not take part, each beside a good module that does. */
class BadModulesTest {

    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void besideAGoodOne() throws IOException {
        folder = new Folder(directory);
        ModuleBuilder.good("gut").pack(folder.file("gut.jar"));
    }

    @AfterEach
    void theGoodOneTakesPartAndEachReasonHasAnAdviceInBothLanguages() throws IOException {
        ModuleSelection selection = folder.select();
        if (!folder.signature.demanded()) {
            assertThat(selection.accepted()).extracting(ModuleJar::id).contains("gut");
        }
        for (LeftOutModule out : Folder.said(selection)) {
            assertThat(List.of(out.reason().german(), out.reason().english(), out.advice().german(), out.advice().english())).allSatisfy(text ->
                    assertThat(text).isNotBlank().doesNotContain("{0}", "{1}", "{2}"));
            assertThat(out.advice().german()).isNotEqualTo(out.advice().english());
        }
    }

    @Test
    void everyReasonOfTheBundleHasAnAdviceAndBothLanguagesHaveTheSame() throws Exception {
        Set<String> german = reasons("messages.properties");

        assertThat(german).hasSizeGreaterThan(40).isEqualTo(reasons("messages_en.properties"));
        assertThat(german.stream().filter(key -> !key.endsWith(".advice")).map(key -> key + ".advice")).allSatisfy(advice -> assertThat(german).contains(advice));
    }

    private static Set<String> reasons(String bundle) throws IOException {
        Properties texts = new Properties();
        texts.load(BadModulesTest.class.getResourceAsStream("/org/wirkstatt/launcher/" + bundle));
        return texts.stringPropertyNames().stream().filter(key -> key.startsWith("module.")).collect(Collectors.toSet());
    }

    @Test
    void whatIsNoArchiveOrEmptyOrAFolder() throws Exception {
        Files.writeString(folder.file("a.jar"), "kein Archiv");
        Files.createFile(folder.file("b.jar"));
        Files.createDirectory(folder.file("c.jar"));

        assertThat(folder.reasons()).containsExactly("a.jar: Die Datei ist kein lesbares JAR.", "b.jar: Die Datei ist leer.", "c.jar: Die Datei ist kein lesbares JAR.");
    }

    @Test
    void anArchiveThatWasCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(folder.file("gut.jar"));
        Files.write(folder.file("halb.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(folder.reasons()).containsExactly("halb.jar: Die Datei ist kein lesbares JAR.");
    }

    @Test
    void aJarThatIsNoModule() throws Exception {
        ModuleBuilder.good("fremd").without("META-INF/wirkstatt-module.properties").pack(folder.file("fremd.jar"));

        assertThat(folder.reasons()).containsExactly("fremd.jar: In der Datei fehlt META-INF/wirkstatt-module.properties; sie ist kein Modul.");
    }

    @Test
    void aDescriptorThatLacksAKeyOrHasABadId() throws Exception {
        ModuleBuilder.good("halb").says("version", null).pack(folder.file("a.jar"));
        ModuleBuilder.good("schlecht").says("id", "../boese").pack(folder.file("b.jar"));
        ModuleBuilder.good("stufe").says("api-level", "viel").pack(folder.file("c.jar"));

        assertThat(folder.reasons()).satisfiesExactly(a -> assertThat(a).contains("'version'"), b -> assertThat(b).contains("'../boese'"), c -> assertThat(c).contains("'viel'"));
    }

    @Test
    void aModuleForANewerPlatformOrWithADescriptorOfANewerForm() throws Exception {
        ModuleBuilder.good("neu").says("api-level", "99").pack(folder.file("a.jar"));
        ModuleBuilder.good("form").says("format", "2").pack(folder.file("b.jar"));

        assertThat(folder.reasons()).containsExactly("a.jar: Es braucht API-Stufe 99, dieses Portal hat Stufe 1.",
                "b.jar: Seine Beschreibung hat Form 2, dieses Portal liest Form 1.");
    }

    @Test
    void aModuleThatNeedsAClassThatIsNowhere() throws Exception {
        ModuleBuilder.good("luecke").sourceLeftBehind("com.example.Helper", "package com.example; public class Helper { public static void help() { } }")
                .source("Caller", "class Caller { void call() { com.example.Helper.help(); } }").pack(folder.file("luecke.jar"));

        assertThat(folder.reasons()).containsExactly("luecke.jar: org.wirkstatt.luecke.Caller braucht com.example.Helper; das gibt es weder im Modul noch im Portal.");
    }

    @Test
    void aModuleThatBringsTheClassInALibraryIsGood() throws Exception {
        byte[] library = Files.readAllBytes(ModuleBuilder.good("helper").foreignSource("com.example.Helper",
                "package com.example; public class Helper { public static void help() { } }").pack(directory.resolve("helper.jar")));
        ModuleBuilder.good("voll").sourceLeftBehind("com.example.Helper", "package com.example; public class Helper { public static void help() { } }")
                .source("Caller", "class Caller { void call() { com.example.Helper.help(); } }").file("META-INF/lib/helper-1.0.jar", library).pack(folder.file("voll.jar"));

        assertThat(folder.reasons()).isEmpty();
    }

    @Test
    void aModuleThatReachesIntoTheKernelOrIntoAnotherModule() throws Exception {
        ModuleBuilder.good("innen").sourceLeftBehind("org.wirkstatt.kernel.Secret", "package org.wirkstatt.kernel; public class Secret { }")
                .source("Thief", "class Thief { org.wirkstatt.kernel.Secret secret; }").pack(folder.file("a.jar"));
        ModuleBuilder.good("nebenan").sourceLeftBehind("org.wirkstatt.gut.Other", "package org.wirkstatt.gut; public class Other { }")
                .source("Peeper", "class Peeper extends org.wirkstatt.gut.Other { }").pack(folder.file("b.jar"));

        assertThat(folder.reasons()).satisfiesExactly(a -> assertThat(a).contains("org.wirkstatt.innen.Thief benutzt org.wirkstatt.kernel.Secret"),
                b -> assertThat(b).contains("org.wirkstatt.nebenan.Peeper benutzt org.wirkstatt.gut.Other"));
    }

    @Test
    void aModuleMadeForAPlatformWithMoreInItAlthoughItSaysOtherwise() throws Exception {
        ModuleBuilder.good("methode").sourceLeftBehind("org.wirkstatt.ui.Language", "package org.wirkstatt.ui; public class Language { public String tone() { return \"\"; } }")
                .source("Speaker", "class Speaker { String say(org.wirkstatt.ui.Language language) { return language.tone(); } }").pack(folder.file("a.jar"));
        ModuleBuilder.good("klasse").sourceLeftBehind("org.wirkstatt.platform.module.Future", "package org.wirkstatt.platform.module; public interface Future { }")
                .source("Dreamer", "class Dreamer implements org.wirkstatt.platform.module.Future { }").pack(folder.file("b.jar"));
        ModuleBuilder.good("passt").sourceLeftBehind("org.wirkstatt.ui.Language", "package org.wirkstatt.ui; public class Language { public String tag() { return \"\"; } }")
                .source("Speaker", "class Speaker { String say(org.wirkstatt.ui.Language language) { return language.tag() + language.hashCode(); } }").pack(folder.file("c.jar"));

        assertThat(folder.reasons()).containsExactly(
                "a.jar: org.wirkstatt.methode.Speaker braucht org.wirkstatt.ui.Language.tone; das hat dieses Portal nicht, obwohl die API-Stufe passt.",
                "b.jar: org.wirkstatt.klasse.Dreamer braucht org.wirkstatt.platform.module.Future; das hat dieses Portal nicht, obwohl die API-Stufe passt.");
    }

    @Test
    void aClassForANewerJavaOrADamagedOne() throws Exception {
        byte[] newer = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) 200, 0, 1, 0, 0};
        ModuleBuilder.good("morgen").file("org/wirkstatt/morgen/New.class", newer).pack(folder.file("a.jar"));
        ModuleBuilder.good("wirr").file("org/wirkstatt/wirr/Odd.class", "das ist keine Klasse").pack(folder.file("b.jar"));

        assertThat(folder.reasons()).satisfiesExactly(a -> assertThat(a).contains("Java 156"), b -> assertThat(b).contains("org/wirkstatt/wirr/Odd.class").contains("beschädigt"));
    }

    @Test
    void aModuleThatCallsOutsideAndDoesNotSaySo() throws Exception {
        String caller = "class Caller { void call() throws Exception { java.net.http.HttpClient.newHttpClient(); } }";
        ModuleBuilder.good("heimlich").source("Caller", caller).pack(folder.file("a.jar"));
        ModuleBuilder.good("adresse").source("Caller", "class Caller { void call(java.net.URL url) throws Exception { url.openStream(); } }").pack(folder.file("b.jar"));
        ModuleBuilder.good("ehrlich").source("Caller", caller).says("calls-outside", "der Wetterdienst").pack(folder.file("c.jar"));

        assertThat(folder.reasons()).satisfiesExactly(a -> assertThat(a).contains("org.wirkstatt.heimlich.Caller").contains("java.net.http.HttpClient"),
                b -> assertThat(b).contains("java.net.URL.openStream"));
    }

    @Test
    void aModuleThatCallsOutsideThroughALibraryButNotOneWhoseLibraryOnlyCould() throws Exception {
        String deep = "package com.example; public class Deep { java.net.Socket socket; }";
        String middle = "package com.example; public class Middle { Deep deep; }";
        byte[] library = Files.readAllBytes(ModuleBuilder.good("tief").foreignSource("com.example.Deep", deep).foreignSource("com.example.Middle", middle)
                .pack(directory.resolve("tief.jar")));
        ModuleBuilder.good("traeger").sourceLeftBehind("com.example.Deep", deep).sourceLeftBehind("com.example.Middle", middle)
                .source("User", "class User { com.example.Middle middle; }").file("META-INF/lib/deep-1.0.jar", library).pack(folder.file("a.jar"));
        ModuleBuilder.good("ruht").file("META-INF/lib/deep-1.0.jar", library).pack(folder.file("b.jar"));

        assertThat(folder.reasons()).singleElement().asString().startsWith("a.jar: com.example.Deep").contains("java.net.Socket");
    }

    @Test
    void aTextThatIsMissingInOneLanguageOrABundleThatIsMissing() throws Exception {
        ModuleBuilder.good("stumm").without("org/wirkstatt/stumm/messages.properties").pack(folder.file("a.jar"));
        ModuleBuilder.good("deutsch").file("org/wirkstatt/deutsch/messages.properties", "title = Titel\nnav = Gruß\n").pack(folder.file("b.jar"));
        ModuleBuilder.good("englisch").file("org/wirkstatt/englisch/messages_en.properties", "title = Title\nnav = Hello\n").pack(folder.file("c.jar"));

        assertThat(folder.reasons()).containsExactly("a.jar: Die Texte fehlen oder sind nicht lesbar: org/wirkstatt/stumm/messages.properties.",
                "b.jar: Der Text „nav“ fehlt in org/wirkstatt/deutsch/messages_en.properties (insgesamt fehlen dort: 1).",
                "c.jar: Der Text „nav“ fehlt in org/wirkstatt/englisch/messages.properties (insgesamt fehlen dort: 1).");
    }

    @Test
    void migrationsInAForeignFolderOrWithOneNumberTwiceOrWithoutANumber() throws Exception {
        ModuleBuilder.good("fremd").file("db/migration/gut/V9__x.sql", "drop table gut_x;").pack(folder.file("a.jar"));
        ModuleBuilder.good("doppelt").file("db/migration/doppelt/V1__a.sql", "").file("db/migration/doppelt/V01__b.sql", "").pack(folder.file("b.jar"));
        ModuleBuilder.good("ohne").file("db/migration/ohne/tabellen.sql", "").pack(folder.file("c.jar"));

        assertThat(folder.reasons()).satisfiesExactly(a -> assertThat(a).contains("db/migration/gut/V9__x.sql"), b -> assertThat(b).contains("dieselbe Nummer"),
                c -> assertThat(c).contains("db/migration/ohne/tabellen.sql"));
    }

    @Test
    void whatIsTooLargePackedOrUnpackedOrHasTooManyFilesOrAFileNameThatLeadsOutside() throws Exception {
        folder.limits = new ArchiveLimits(64 * 1024, 1024 * 1024, 100);
        ModuleBuilder.good("gross").file("noise.bin", noise(100 * 1024)).pack(folder.file("a.jar"));
        ModuleBuilder.good("bombe").file("zeros.bin", new byte[2 * 1024 * 1024]).pack(folder.file("b.jar"));
        ModuleBuilder many = ModuleBuilder.good("viele");
        for (int i = 0; i < 120; i++) {
            many.file("f" + i, "");
        }
        many.pack(folder.file("c.jar"));
        ModuleBuilder.good("raus").file("../../evil.txt", "x").pack(folder.file("d.jar"));

        assertThat(folder.reasons()).satisfiesExactly(a -> assertThat(a).startsWith("a.jar: Die Datei hat 1 MB"), b -> assertThat(b).isEqualTo("b.jar: Ausgepackt hat sie mehr als 1 MB."),
                c -> assertThat(c).contains("erlaubt sind 100"), d -> assertThat(d).contains("führt aus dem Verzeichnis hinaus"));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aModuleThatBringsWhatThePortalHasItself() throws Exception {
        ModuleBuilder.good("stil").file("META-INF/resources/assets/wirkstatt.css", "").pack(folder.file("a.jar"));
        ModuleBuilder.good("start").file("META-INF/resources/shell/home.xhtml", "").pack(folder.file("b.jar"));
        ModuleBuilder.good("sprache").source("Mine", "@jakarta.inject.Named(\"language\") class Mine { }").pack(folder.file("c.jar"));
        ModuleBuilder.good("kopie").foreignSource("org.wirkstatt.ui.Language", "package org.wirkstatt.ui; class Language { }").pack(folder.file("d.jar"));

        assertThat(folder.reasons()).containsExactly("a.jar: Die Datei assets/wirkstatt.css kommt schon aus portal-web.war.", "b.jar: Die Datei shell/home.xhtml kommt schon aus portal-web.war.",
                "c.jar: Den Namen „language“ für Seiten hat schon portal-web.war.", "d.jar: Die Klasse org/wirkstatt/ui/Language ist schon in portal-web.war.");
    }

    @Test
    void aSignedModuleThatWasChangedAfterwards() throws Exception {
        JarSigner signer = JarSigner.make(directory.resolve("keys.p12"));
        signer.sign(ModuleBuilder.good("heil").pack(folder.file("a.jar")));
        signer.sign(ModuleBuilder.good("verbogen").pack(folder.file("b.jar")));
        Jars.replace(folder.file("b.jar"), "org/wirkstatt/verbogen/messages.properties", "title = Gewinnspiel\n");
        signer.sign(ModuleBuilder.good("ergaenzt").pack(folder.file("c.jar")));
        Jars.replace(folder.file("c.jar"), "org/wirkstatt/ergaenzt/more.properties", "title = Gewinnspiel\n");

        assertThat(folder.reasons()).containsExactly("b.jar: Es ist signiert und wurde danach verändert: org/wirkstatt/verbogen/messages.properties.",
                "c.jar: Es ist signiert und wurde danach verändert: org/wirkstatt/ergaenzt/more.properties.");
    }

    @Test
    void whereThePortalTrustsOnlyCertainPeopleWhatIsUnsignedOrSignedByOthers() throws Exception {
        JarSigner trusted = JarSigner.make(directory.resolve("keys.p12"));
        JarSigner stranger = JarSigner.make(directory.resolve("other.p12"));
        trusted.sign(ModuleBuilder.good("heil").pack(folder.file("a.jar")));
        stranger.sign(ModuleBuilder.good("fremd").pack(folder.file("b.jar")));
        folder.signature = Signature.trusting(Files.writeString(directory.resolve("trusted.pem"), trusted.certificate()));

        assertThat(folder.select().accepted()).extracting(ModuleJar::id).containsExactly("heil");
        assertThat(folder.reasons()).satisfiesExactly(b -> assertThat(b).startsWith("b.jar: Die Signatur ist von niemandem"), good -> assertThat(good).startsWith("gut.jar: Es ist nicht signiert"));
    }

    @Test
    void aTamperedArchiveDoesNotStopTheCheckOfTheOthers() throws Exception {
        byte[] bytes = Files.readAllBytes(folder.file("gut.jar"));
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        bad.write(bytes, 0, bytes.length - 40);
        bad.write("PK".repeat(20).getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.file("kaputt.jar"), bad.toByteArray());

        assertThat(folder.reasons()).singleElement().asString().startsWith("kaputt.jar: ");
    }
}
