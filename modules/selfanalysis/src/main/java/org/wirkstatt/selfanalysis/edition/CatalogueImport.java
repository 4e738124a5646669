package org.wirkstatt.selfanalysis.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.check.CatalogueCheck;
import org.wirkstatt.selfanalysis.check.CatalogueReport;
import org.wirkstatt.selfanalysis.check.Finding;

/** Brings in {@code catalogues/<edition>.yaml}, after the materials that they point to. The first one becomes current. */
@ApplicationScoped
class CatalogueImport implements ContentImporter {

    private static final String ENDING = ".yaml";

    @Inject
    EditionService editions;
    @Inject
    Labels labels;

    @Override
    public String folder() {
        return "catalogues";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
        }
    }

    @Override
    @Transactional
    public boolean importFile(Path file) throws IOException {
        if (Files.size(file) > CatalogueCheck.MAX_BYTES) {
            throw new ContentFormatException(0, labels.text(Locale.GERMAN, "finding.file.tooLarge", String.valueOf(CatalogueCheck.MAX_BYTES / 1000)));
        }
        CatalogueReport report = editions.report(Files.readAllBytes(file));
        List<Finding> faults = report.faults();
        if (!faults.isEmpty()) {
            throw new ContentFormatException(faults.get(0).line(), faults.stream().map(this::sentence).collect(Collectors.joining("\n")));
        }
        return editions.addImported(report.catalogue().orElseThrow(), report.text());
    }

    private String sentence(Finding fault) {
        String sentence = fault.sentence(labels, Locale.GERMAN);
        return fault.line() == 0 ? sentence : labels.text(Locale.GERMAN, "finding.at", String.valueOf(fault.line()), String.valueOf(fault.column()), sentence);
    }
}
