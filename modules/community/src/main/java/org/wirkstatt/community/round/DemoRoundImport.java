package org.wirkstatt.community.round;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.wirkstatt.community.ImportedFiles;
import org.wirkstatt.platform.content.ContentImporter;

/** Brings the fictional rounds of {@code content/demo/rounds} in, where the setting {@code wirkstatt.demo} asks for them. */
@ApplicationScoped
class DemoRoundImport implements ContentImporter {

    @Inject
    RoundImport rounds;
    @Inject
    @ConfigProperty(name = "wirkstatt.demo", defaultValue = "false")
    boolean demo;

    @Override
    public String folder() {
        return "demo/rounds";
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        return demo ? ImportedFiles.yaml(folder) : List.of();
    }

    @Override
    public boolean importFile(Path file) throws IOException {
        return rounds.importFile(file, true);
    }
}
