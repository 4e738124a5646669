package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.wirkstatt.launcher.Texts;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.testkit.ModuleBuilder;

/** A modules directory with a small portal beside it. */
final class Folder {

    private static final Texts GERMAN = Texts.in(Locale.GERMAN);
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    final Path modules;
    private final Path war;
    private final Path work;
    ArchiveLimits limits = ArchiveLimits.USUAL;
    Signature signature = new Signature(Set.of());
    Shipped shipped = new Shipped(Map.of());

    Folder(Path directory) throws IOException {
        modules = Files.createDirectory(directory.resolve("modules"));
        work = directory.resolve("work");
        war = directory.resolve("portal-web.war");
        try (OutputStream out = Files.newOutputStream(war); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("shell/home.xhtml"));
            zip.putNextEntry(new ZipEntry("WEB-INF/lib/ui-1.jar"));
            Path ui = ModuleBuilder.good("ui").foreignSource("org.wirkstatt.ui.Language",
                    "package org.wirkstatt.ui; @jakarta.inject.Named(\"language\") public class Language { public String tag() { return \"de\"; } }")
                    .file("META-INF/resources/assets/wirkstatt.css", "").pack(directory.resolve("ui.jar"));
            zip.write(Files.readAllBytes(ui));
        }
    }

    Path file(String name) {
        return modules.resolve(name);
    }

    ModuleSelection select(String... shellLibraries) throws IOException {
        ClassSpace space = new ClassSpace(war, getClass().getClassLoader());
        ModuleCheck check = new ModuleCheck(shipped, signature, limits, new CheckMemory(work, List.of(war)), () -> space);
        try (Stream<Path> files = Files.list(modules)) {
            return ModuleSelection.of(files.toList(), List.of(shellLibraries), check);
        }
    }

    /** Of those left out, file by file: the German reason. */
    List<String> reasons() throws IOException {
        return said(select()).stream().map(module -> module.file() + ": " + module.reason().german()).toList();
    }

    static List<LeftOutModule> said(ModuleSelection selection) {
        return selection.leftOut().stream().map(module -> module.inWords(GERMAN, ENGLISH)).toList();
    }
}
