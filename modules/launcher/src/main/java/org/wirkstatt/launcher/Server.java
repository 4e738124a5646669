package org.wirkstatt.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;

/**
 * Payara Micro in this process. Its folder is made anew from the pristine template at each start: a kept one would deploy the
 * application of the last start again and leave the new one without its address.
 */
final class Server {

    private static final String HTTP = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * @param parts what {@code payara-micro.jar --outputlauncher} wrote: its JARs and the template
     * @param work for the server's folder and files
     */
    static Server boot(Path parts, Path work, String bindAddress, int port) throws LaunchProblem {
        try {
            Path domain = work.resolve("domain");
            WebApp.delete(domain);
            for (String part : List.of("config", "lib", "docroot")) {
                copy(parts.resolve(part), domain.resolve(part));
            }
            Path preBoot = Files.writeString(work.resolve("pre-boot.txt"), String.join("\n", preBoot(bindAddress)) + "\n");
            Path logging = work.resolve("logging.properties");
            try (var in = Server.class.getResourceAsStream("logging.properties")) {
                Files.write(logging, in.readAllBytes());
            }
            // without it every Json.create… looks through all JARs for the one implementation there is
            System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
            System.setProperty("fish.payara.micro.BootJar", parts.resolve("launch-micro.jar").toUri().toString());
            System.setProperty("fish.payara.micro.UnpackDir", parts.toString());
            String[] arguments = {"--rootdir", domain.toString(), "--port", String.valueOf(port), "--nohazelcast", "--disablephonehome",
                "--maxhttpthreads", "32", "--minhttpthreads", "8", "--prebootcommandfile", preBoot.toString(),
                "--logproperties", logging.toString()};
            // the class lies in a JAR inside payara-micro.jar, where no compiler finds it
            PayaraMicroBoot boot = (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("create", String[].class).invoke(null, (Object) arguments);
            return new Server(boot.getRuntime());
        } catch (IOException | ReflectiveOperationException e) {
            throw new LaunchProblem(e, "problem.server");
        }
    }

    private static List<String> preBoot(String bindAddress) {
        return List.of(
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=" + bindAddress,
                // --nohazelcast alone still listens on *:6900
                "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
                "set configs.config.server-config.web-container.session-config.session-manager.manager-properties.session-id-generator-classname="
                        + SessionIds.class.getName(),
                "set " + HTTP + "server-header=false",
                "set " + HTTP + "xpowered-by=false",
                "set " + HTTP + "compression=on",
                "set " + HTTP + "compression-min-size-bytes=1024",
                "set " + HTTP + "compressable-mime-type=text/html,text/css,text/plain,text/xml,text/javascript,application/javascript,"
                        + "application/json,application/ld+json,application/problem+json,application/xml,application/atom+xml,image/svg+xml");
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path path : tree.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    /** True if the web application in {@code directory} now answers at the root address. */
    boolean deploy(Path directory) {
        String name = directory.getFileName().toString();
        File file = directory.toFile();
        return runtime.deploy(name, "/", file) && runtime.getDeployedApplicationNames().contains(name);
    }

    void stop() {
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            System.getLogger(Server.class.getName()).log(System.Logger.Level.WARNING, "the server did not stop cleanly", e);
        }
    }
}
