package org.wirkstatt.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.wirkstatt.launcher.module.DeploymentErrors;
import org.wirkstatt.launcher.module.ModuleJar;
import org.wirkstatt.launcher.module.ModuleSelection;
import org.wirkstatt.launcher.module.Reason;
import org.wirkstatt.launcher.module.StartReport;
import org.wirkstatt.platform.module.LeftOutModule;

/** From the chosen modules to a portal that answers. */
final class Boot {

    private static final System.Logger LOG = System.getLogger(Boot.class.getName());
    private static final long POLL_MILLIS = 250;
    private static final long PATIENCE_MILLIS = 120_000;

    private final Settings settings;
    private final DataDirectory data;
    private final Path portal;
    private final Console console;
    private final StartReport report;

    Boot(Settings settings, DataDirectory data, Path portal, Console console) {
        this.settings = settings;
        this.data = data;
        this.portal = portal;
        this.console = console;
        this.report = new StartReport(data.work().resolve("modules-unfit.tsv"));
    }

    void run(ModuleSelection modules) throws LaunchProblem, InterruptedException {
        forgetFurtherAttempts();
        Path webApp = assemble(modules, "wirkstatt");
        Database.check(settings, webApp);
        handOver(modules);
        settings.publish();
        console.starts();
        Server server = Server.boot(portal.resolve("server"), data.work(), settings.get(Settings.BIND), settings.port());
        try {
            deploy(server, modules, webApp);
            awaitReady();
        } catch (LaunchProblem problem) {
            server.stop();
            throw problem;
        }
        Optional.ofNullable(System.getProperty("wirkstatt.class-archive")).map(Path::of)
                .map(archive -> new ClassArchive(archive, Path.of(System.getProperty("wirkstatt.class-list"))))
                .ifPresent(archive -> archive.makeInBackground(portal.resolve("launcher.jar")));
        console.serves(settings.get(Settings.BASE_URL), data.path().resolve("demo-accounts.txt"));
        Runtime.getRuntime().addShutdownHook(new Thread(console::stops, "goodbye"));
    }

    /** Of earlier starts; each is as large as the web application. */
    private void forgetFurtherAttempts() throws LaunchProblem {
        if (!Files.isDirectory(data.work())) {
            return;
        }
        try (DirectoryStream<Path> attempts = Files.newDirectoryStream(data.work(), "wirkstatt-[0-9]*")) {
            for (Path attempt : attempts) {
                WebApp.delete(attempt);
            }
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.data.notWritable", data.work());
        }
    }

    private Path assemble(ModuleSelection modules, String name) throws LaunchProblem {
        Path webApp = data.work().resolve(name);
        try {
            Files.createDirectories(data.work());
            if (WebApp.assemble(portal.resolve("portal-web.war"), modules.accepted(), webApp)) {
                LOG.log(Level.INFO, "web application assembled with {0} modules", modules.accepted().size());
            }
            return webApp;
        } catch (IOException | UncheckedIOException e) {
            throw new LaunchProblem(e, "problem.assemble", data.work());
        }
    }

    /** A failed deployment is tried again without the modules that it fails because of, as long as there are such. */
    private void deploy(Server server, ModuleSelection modules, Path first) throws LaunchProblem {
        Path webApp = first;
        for (int attempt = 2; ; attempt++) {
            try (DeploymentErrors errors = DeploymentErrors.listen()) {
                report.clear();
                if (server.deploy(webApp)) {
                    return;
                }
                int known = modules.leftOut().size();
                dropUnfit(modules, errors);
                modules.leftOut().stream().skip(known).forEach(console::leftOut);
            } catch (IOException e) {
                throw new LaunchProblem(e, "problem.data.notWritable", report.file());
            }
            handOver(modules);
            // a directory of its own: the class loaders of the failed attempt may still hold files of the other
            webApp = assemble(modules, "wirkstatt-" + attempt);
        }
    }

    /** Whom the portal itself named; else whom the server's errors point to; else the module that was put there last. */
    private void dropUnfit(ModuleSelection modules, DeploymentErrors errors) throws IOException, LaunchProblem {
        Map<String, Reason> named = report.read();
        List<ModuleJar> unfit = modules.accepted().stream().filter(module -> named.containsKey(module.id())).toList();
        if (!unfit.isEmpty()) {
            unfit.forEach(module -> modules.drop(module, named.get(module.id())));
            return;
        }
        Optional<DeploymentErrors.Culprit> culprit = errors.culprit(modules.accepted());
        if (culprit.isPresent()) {
            modules.drop(culprit.get().module(), Reason.of("module.failed", culprit.get().detail()));
            return;
        }
        ModuleJar suspect = modules.accepted().stream().filter(module -> !module.shipped())
                .max(Comparator.comparingLong(module -> module.path().toFile().lastModified()))
                .orElseThrow(() -> new LaunchProblem("problem.deployment", data.log()));
        modules.drop(suspect, Reason.of("module.suspect"));
    }

    /** Tells the portal which modules take part, in the order of trust, and which do not. */
    private void handOver(ModuleSelection modules) throws LaunchProblem {
        Path file = data.work().resolve("modules-left-out.tsv");
        Texts german = Texts.in(Locale.GERMAN);
        Texts english = Texts.in(Locale.ENGLISH);
        try {
            LeftOutModule.write(file, modules.leftOut().stream().map(module -> module.inWords(german, english)).toList());
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.data.notWritable", file);
        }
        settings.set("wirkstatt.modules.left-out", file.toString());
        settings.set("wirkstatt.modules.order", modules.accepted().stream().map(ModuleJar::id).collect(Collectors.joining(",")));
        settings.set("wirkstatt.modules.report", report.file().toString());
    }

    private void awaitReady() throws LaunchProblem, InterruptedException {
        PortalProbe probe = new PortalProbe(settings.bind(), settings.port());
        PortalProbe.State last = null;
        long since = System.nanoTime();
        while (true) {
            PortalProbe.State state = probe.ask();
            if (state.serves()) {
                return;
            }
            if (!state.equals(last)) {
                last = state;
                since = System.nanoTime();
                console.imports(state.importDone(), state.importTotal());
            } else if ((System.nanoTime() - since) / 1_000_000 > PATIENCE_MILLIS) {
                LOG.log(Level.ERROR, "not ready after {0} ms without any change: {1}", PATIENCE_MILLIS, state);
                throw new LaunchProblem("problem.notReady", data.log());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
