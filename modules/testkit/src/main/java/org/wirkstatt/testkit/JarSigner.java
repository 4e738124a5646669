package org.wirkstatt.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Signs JARs as people do: with {@code keytool} and {@code jarsigner} of the JDK. */
public record JarSigner(Path store) {

    private static final String PASSWORD = "probe-passwort";

    public static JarSigner make(Path store) throws Exception {
        run("keytool", List.of("-genkeypair", "-keystore", store.toString(), "-storepass", PASSWORD, "-alias", "signer", "-keyalg", "EC", "-dname", "CN=Probe", "-validity", "2"));
        return new JarSigner(store);
    }

    public void sign(Path jar) throws Exception {
        run("jarsigner", List.of("-keystore", store.toString(), "-storepass", PASSWORD, jar.toString(), "signer"));
    }

    public String certificate() throws Exception {
        return run("keytool", List.of("-exportcert", "-rfc", "-keystore", store.toString(), "-storepass", PASSWORD, "-alias", "signer"));
    }

    private static String run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile("signer", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(output));
        }
        return Files.readString(output);
    }
}
