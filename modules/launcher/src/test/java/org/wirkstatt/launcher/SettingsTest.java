package org.wirkstatt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir Path root;

    @Test
    void theCommandLineWinsOverSystemPropertyEnvironmentAndFile() throws Exception {
        file("wirkstatt.port=1");
        Properties system = new Properties();
        system.setProperty(Settings.PORT, "3");

        assertThat(read(List.of("--port", "4"), system, Map.of("WIRKSTATT_PORT", "2")).port()).isEqualTo(4);
        assertThat(read(List.of(), system, Map.of("WIRKSTATT_PORT", "2")).port()).isEqualTo(3);
        assertThat(read(List.of(), new Properties(), Map.of("WIRKSTATT_PORT", "2")).port()).isEqualTo(2);
        assertThat(read(List.of(), new Properties(), Map.of()).port()).isEqualTo(1);
    }

    @Test
    void aDirectoryInTheFileIsMeantFromTheInstallation() throws Exception {
        file("wirkstatt.data-dir=daten");

        assertThat(read(List.of(), new Properties(), Map.of()).dataDir()).isEqualTo(root.resolve("daten"));
    }

    @Test
    void aPostgresAddressSwitchesTheDataSource() throws Exception {
        Settings settings = read(List.of(), new Properties(), Map.of("WIRKSTATT_DB_URL", "jdbc:postgresql://localhost/x"));

        assertThat(settings.get(Settings.DB_DATA_SOURCE)).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
    }

    @Test
    void demoAccountsAreForLoopbackOnlyUnlessAskedFor() throws Exception {
        assertThat(read(List.of(), new Properties(), Map.of()).get(Settings.DEMO)).isEqualTo("true");
        assertThat(read(List.of("--bind", "0.0.0.0"), new Properties(), Map.of()).get(Settings.DEMO)).isEqualTo("false");
    }

    @Test
    void aSecretMayStandInAFileThatTheEnvironmentNames() throws Exception {
        Path secret = Files.writeString(root.resolve("secret"), "geheim\n");

        assertThat(read(List.of(), new Properties(), Map.of("WIRKSTATT_DB_PASSWORD_FILE", secret.toString())).get(Settings.DB_PASSWORD)).isEqualTo("geheim");
        assertThatThrownBy(() -> read(List.of(), new Properties(), Map.of("WIRKSTATT_DB_PASSWORD_FILE", root.resolve("gone").toString())))
                .isInstanceOf(LaunchProblem.class).hasMessage("problem.settings.unreadable");
    }

    @Test
    void anUnknownKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> read(List.of(), new Properties(), Map.of("WIRKSTATT_DB_URL", "jdbc:mysql://x/y")))
                .isInstanceOf(LaunchProblem.class).hasMessage("problem.database.kind");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "1"))).isInstanceOf(LaunchProblem.class).hasMessage("problem.option.unknown");
    }

    @Test
    void theAdministrationLearnsWhereEachSettingComesFrom() throws Exception {
        file("wirkstatt.site.name=Muster");
        Settings settings = read(List.of("--port", "9999"), new Properties(), Map.of("WIRKSTATT_DB_USER", "u"));
        try {
            settings.publish();

            assertThat(System.getProperty(Settings.ORIGINS).split(",")).contains("wirkstatt.site.name=FILE", "wirkstatt.port=OPTION",
                    "wirkstatt.db.user=ENVIRONMENT", "wirkstatt.bind=DEFAULT");
        } finally {
            System.getProperties().stringPropertyNames().stream().filter(key -> key.startsWith("wirkstatt.")).forEach(System::clearProperty);
        }
    }

    @Test
    void aPasswordInTheAddressOfTheDatabaseIsNeverShown() {
        assertThat(Settings.withoutSecrets("jdbc:postgresql://u:geheim@h/d?password=geheim")).isEqualTo("jdbc:postgresql://h/d");
    }

    private Settings read(List<String> arguments, Properties system, Map<String, String> environment) throws LaunchProblem {
        return Settings.read(Options.parse(arguments), system, environment::get, root, root.resolve("target/portal"));
    }

    private void file(String line) throws Exception {
        Files.createDirectories(root.resolve("config"));
        Files.writeString(root.resolve("config/wirkstatt.properties"), line + "\n");
    }
}
