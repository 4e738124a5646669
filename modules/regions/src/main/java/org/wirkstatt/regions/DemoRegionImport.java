package org.wirkstatt.regions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.wirkstatt.platform.content.ContentImporter;

/** Brings the fictional regions of {@code content/demo/regions} in, where the setting {@code wirkstatt.demo} asks for them. */
@ApplicationScoped
class DemoRegionImport implements ContentImporter {

    @Inject
    RegionImport regions;
    @Inject
    @ConfigProperty(name = "wirkstatt.demo", defaultValue = "false")
    boolean demo;

    @Override
    public String folder() {
        return "demo/regions";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        return demo && Files.isDirectory(folder) ? regions.files(folder) : List.of();
    }

    @Override
    public boolean importFile(Path file) throws IOException {
        return regions.importFile(file, true);
    }
}
