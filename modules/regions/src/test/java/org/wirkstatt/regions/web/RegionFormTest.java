package org.wirkstatt.regions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.regions.RegionFile;
import org.wirkstatt.testkit.YamlContentFiles;

class RegionFormTest {

    private static RegionFile file(String path) throws IOException {
        return new YamlContentFiles().read(Files.readString(Path.of("../../content", path)), RegionFile.class, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions/mint-region-main-tauber.yaml", "regions/mint-region-trier.yaml", "demo/regions/musterregion.yaml"})
    void theFormGivesBackWhatItWasFilledWith(String path) throws IOException {
        RegionFile file = file(path);
        assertThat(new RegionForm("x", file).read(new ArrayList<>())).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "bald", "31.12.2024"})
    void aDateThatIsNoneIsNamedWithItsRow(String typed) throws IOException {
        RegionForm form = new RegionForm("x", file("demo/regions/musterregion.yaml"));
        form.getRows().get("facts").getRows().get(0).getValues().put("asOf", typed);
        List<Fault> faults = new ArrayList<>();
        form.read(faults);
        assertThat(faults).extracting(Fault::field).containsExactly("facts[0].asOf");
    }
}
