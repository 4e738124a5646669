package org.wirkstatt.regions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.error.Fault;

/** Brings {@code content/regions/<slug>.yaml} into the portal. */
@ApplicationScoped
class RegionImport implements ContentImporter {

    @Inject
    RegionService regions;
    @Inject
    ContentFiles files;
    @Inject
    RegionTexts texts;

    @Override
    public String folder() {
        return "regions";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Override
    public boolean importFile(Path file) throws IOException {
        return importFile(file, false);
    }

    /** @param demo whether the region is fictional */
    boolean importFile(Path file, boolean demo) throws IOException {
        String slug = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        RegionFile region = files.read(Files.readString(file), RegionFile.class, false);
        try {
            return regions.addImported(slug, region, demo);
        } catch (InvalidRegionException e) {
            Fault fault = e.faults().get(0);
            throw new ContentFormatException(0, fault.field() + ": " + texts.message(fault, Locale.GERMAN), e);
        }
    }
}
