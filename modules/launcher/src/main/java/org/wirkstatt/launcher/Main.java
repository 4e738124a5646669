package org.wirkstatt.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.wirkstatt.launcher.module.ModuleCheck;
import org.wirkstatt.launcher.module.ModuleSelection;

/**
 * Starts the portal: {@code java -jar launcher.jar [--port n] [--bind address] [--data dir] [--modules dir]}. Ends with 0 after Ctrl-C
 * as far as the JVM allows (130, 143 by signal), with 1 and one sentence if the portal cannot start.
 */
public final class Main {

    /** Kept for as long as the process lives: a lock whose channel nobody can reach any more is let go by the garbage collector. */
    @SuppressWarnings("unused")
    private static DataDirectory held;

    private Main() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Texts texts = Texts.of(System.getenv());
        Console console = new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), texts);
        // details go to portal.log; before it is open, the sentence is all there is
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            start(List.of(arguments), console);
        } catch (LaunchProblem problem) {
            if (problem.getCause() != null) {
                System.getLogger(Main.class.getName()).log(Level.ERROR, problem.getMessage(), problem.getCause());
            }
            console.problem(problem);
            System.exit(1);
        } catch (RuntimeException | Error e) { // a fault of ours; the person at the console gets a sentence all the same
            System.getLogger(Main.class.getName()).log(Level.ERROR, "the launcher failed", e);
            console.problem(new LaunchProblem("problem.unexpected", e.getClass().getSimpleName()));
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static void start(List<String> arguments, Console console) throws LaunchProblem, InterruptedException {
        Path portal = portalDirectory();
        Path root = Path.of(System.getProperty("wirkstatt.root", portal.toString())).toAbsolutePath().normalize();
        Settings settings = Settings.read(Options.parse(arguments), System.getProperties(), System::getenv, root, portal);
        checkPort(settings);
        List<Path> jars = WebApp.modules(Path.of(settings.get(Settings.MODULES_DIR)));
        DataDirectory data = DataDirectory.take(settings.dataDir());
        held = data;
        log(data);
        ModuleSelection modules = select(jars, settings, data, portal);
        modules.leftOut().forEach(console::leftOut);
        new Boot(settings, data, portal, console).run(modules);
    }

    private static ModuleSelection select(List<Path> jars, Settings settings, DataDirectory data, Path portal) throws LaunchProblem {
        List<String> shellLibraries = WebApp.libraries(portal.resolve("portal-web.war"));
        String certificates = settings.get(Settings.TRUSTED_CERTIFICATES);
        try {
            return ModuleSelection.of(jars, shellLibraries, ModuleCheck.of(portal, data.work(), certificates.isEmpty() ? null : Path.of(certificates)));
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.modules.check", e.getMessage());
        }
    }

    private static void log(DataDirectory data) throws LaunchProblem {
        try {
            LogFile.open(data.log()).takeStandardStreams();
        } catch (IOException e) {
            throw new LaunchProblem("problem.data.notWritable", data.log());
        }
    }

    private static void checkPort(Settings settings) throws LaunchProblem {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.bind(), settings.port()));
        } catch (IOException e) {
            throw new LaunchProblem("problem.port.inUse", String.valueOf(settings.port()), settings.get(Settings.BIND));
        }
    }

    static Path portalDirectory() throws LaunchProblem {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new LaunchProblem(e, "problem.portal.incomplete", "launcher.jar");
        }
    }
}
