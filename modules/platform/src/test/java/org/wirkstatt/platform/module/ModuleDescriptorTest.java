package org.wirkstatt.platform.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleDescriptorTest {

    private static final String COMPLETE = "id=self-analysis\nversion=1.4.0\napi-level=1\nname=Selbstanalyse\nsummary=Fragebögen und Auswertung.\n";

    @Test
    void aDescriptorIsReadAsWritten() throws IOException {
        assertThat(read(COMPLETE + "requires= regions , identity,\n")).isEqualTo(new ModuleDescriptor("self-analysis", "1.4.0", 1,
                "Selbstanalyse", "Fragebögen und Auswertung.", List.of("regions", "identity")));
    }

    @Test
    void aModuleMayRequireNothing() throws IOException {
        assertThat(read(COMPLETE).requires()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "api-level", "name", "summary"})
    void aMissingKeyIsNamed(String key) {
        assertThatThrownBy(() -> read(COMPLETE.replaceAll("(?m)^" + key + "=.*$", ""))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a", "1a", "a_b", "../a", "ä", "abcdefghijklmnopqrstuvwxyzabcdefgh"})
    void aWrongIdIsRefused(String id) {
        assertThatThrownBy(() -> read(COMPLETE.replace("self-analysis", id))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "eins", "1.5", "9999999999"})
    void aWrongApiLevelIsRefused(String level) {
        assertThatThrownBy(() -> read(COMPLETE.replace("api-level=1", "api-level=" + level))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("api-level");
    }

    private static ModuleDescriptor read(String text) throws IOException {
        return ModuleDescriptor.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
