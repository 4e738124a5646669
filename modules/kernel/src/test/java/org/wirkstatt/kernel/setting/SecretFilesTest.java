package org.wirkstatt.kernel.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    Path directory;

    @Test
    void aSecretIsWhatStandsInTheFileThatTheEnvironmentNames() throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), "geheim ä\n");
        SecretFiles files = new SecretFiles(Map.of("WIRKSTATT_OPENID_CLIENT_SECRET_FILE", file.toString()));
        assertThat(files.getValue("wirkstatt.openid.client-secret")).isEqualTo("geheim ä");
        assertThat(files.getValue("wirkstatt.openid.client-id")).isNull();
        assertThat(files.getValue("java.openid.client-secret")).isNull();
    }

    @Test
    void aFileThatIsMissingIsSaidWithTheNameOfTheSetting() {
        SecretFiles files = new SecretFiles(Map.of("WIRKSTATT_MAIL_PASSWORD_FILE", directory.resolve("gone").toString()));
        assertThatThrownBy(() -> files.getValue("wirkstatt.mail.password")).hasMessageContaining("wirkstatt.mail.password");
    }
}
