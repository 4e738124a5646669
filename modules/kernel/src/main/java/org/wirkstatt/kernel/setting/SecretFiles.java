package org.wirkstatt.kernel.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Values of settings in files, as containers hand over secrets: with {@code WIRKSTATT_OPENID_CLIENT_SECRET_FILE=/run/secrets/openid} in the
 * environment, {@code wirkstatt.openid.client-secret} is what stands in that file, without white space at its ends. Wins over every other
 * source. Read anew at each question, so that a secret may be exchanged.
 */
public class SecretFiles implements ConfigSource {

    private static final int ABOVE_SYSTEM_PROPERTIES = 450;
    private static final String SUFFIX = "_FILE";
    private static final String OWN = "wirkstatt.";

    private final Map<String, String> environment;

    /** For the service loader. */
    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public int getOrdinal() {
        return ABOVE_SYSTEM_PROPERTIES;
    }

    @Override
    public String getName() {
        return "files named in the environment";
    }

    @Override
    public Set<String> getPropertyNames() {
        UnaryOperator<String> asSetting = name -> name.substring(0, name.length() - SUFFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
        return environment.keySet().stream().filter(name -> name.startsWith("WIRKSTATT_") && name.endsWith(SUFFIX)).map(asSetting).collect(Collectors.toSet());
    }

    @Override
    public String getValue(String setting) {
        if (!setting.startsWith(OWN)) {
            return null;
        }
        String file = environment.get(setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + SUFFIX);
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the file with the setting " + setting + " cannot be read", e);
        }
    }
}
