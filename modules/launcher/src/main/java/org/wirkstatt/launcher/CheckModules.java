package org.wirkstatt.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;

import org.wirkstatt.launcher.module.ModuleCheck;
import org.wirkstatt.launcher.module.ModuleSelection;

/**
 * {@code ./wirkstatt check-modules FILE…}: what a start with just these modules would say of them, without a start. For operators before
 * they put a file there, and for authors. Ends with 1 if one of them would stay out.
 */
public final class CheckModules {

    private CheckModules() {
    }

    public static void main(String[] files) throws IOException {
        LogManager.getLogManager().reset(); // there is no portal.log; the sentences are all there is
        Console console = new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), Texts.of(System.getenv()));
        System.exit(check(Stream.of(files).map(Path::of).toList(), console) ? 0 : 1);
    }

    private static boolean check(List<Path> files, Console console) throws IOException {
        Path memory = Files.createTempDirectory("wirkstatt-check");
        try {
            Path portal = Main.portalDirectory();
            List<String> libraries = WebApp.libraries(portal.resolve("portal-web.war"));
            ModuleSelection selection = ModuleSelection.of(files, libraries, ModuleCheck.ofAll(portal, memory, null));
            selection.accepted().forEach(console::fits);
            selection.leftOut().forEach(console::leftOut);
            return selection.leftOut().isEmpty();
        } catch (LaunchProblem problem) {
            console.problem(problem);
            return false;
        } finally {
            WebApp.delete(memory);
        }
    }
}
