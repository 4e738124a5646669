package org.wirkstatt.selfanalysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.YamlContentFiles;

/** Files as they arrive after a bad day: cut, with swapped lines, with bytes that nobody typed. */
class DamagedFilesTest {

    private static final int TRIES = 400;
    private static final String SIGNS = "{}[]:-#&*!|>'\"%@`,? \n\t/~";
    private static final Labels LABELS = new Labels(new Doubles.BundleTexts());

    @Test
    void whateverAFileContainsTheAnswerIsAReportWithPlacesInsideTheFile() {
        Random random = new Random(20261122);
        String good = Samples.text("small-2");
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] file = i % 2 == 0 ? bytesChanged(Samples.bytes(good), random) : Samples.bytes(linesChanged(good, random));
            CatalogueReport report = CatalogueCheck.check(file, new YamlContentFiles(), new CatalogueCheck.Surroundings(Samples.published("small-1"), key -> true));
            long lines = report.text().lines().count() + 1;
            String what = "try " + i + ": " + report.findings();
            assertThat(report.catalogue().isEmpty()).as(what).isEqualTo(!report.faults().isEmpty());
            for (Finding finding : report.findings()) {
                assertThat(finding.sentence(LABELS, Locale.GERMAN)).as(what).isNotBlank();
                assertThat(finding.line()).as(what).isBetween(0, report.text().isEmpty() ? Integer.MAX_VALUE : (int) lines);
            }
            refused += report.catalogue().isEmpty() ? 1 : 0;
        }
        assertThat(refused).as("damage is noticed").isGreaterThan(TRIES / 2);
    }

    private static byte[] bytesChanged(byte[] file, Random random) {
        byte[] changed = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        for (int i = random.nextInt(6); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        }
        return changed;
    }

    private static String linesChanged(String text, Random random) {
        String[] lines = text.split("\n");
        for (int i = random.nextInt(3); i >= 0; i--) {
            int one = random.nextInt(lines.length);
            int other = random.nextInt(lines.length);
            String kept = lines[one];
            switch (random.nextInt(4)) {
                case 0 -> {
                    lines[one] = lines[other];
                    lines[other] = kept;
                }
                case 1 -> lines[one] = "";
                case 2 -> lines[one] = "  " + kept;
                default -> lines[one] = kept + "\n" + kept;
            }
        }
        return String.join("\n", lines);
    }
}
