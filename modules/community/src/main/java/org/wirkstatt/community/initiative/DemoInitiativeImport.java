package org.wirkstatt.community.initiative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.wirkstatt.community.ImportedFiles;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentImporter;

/** Brings the fictional initiatives of {@code content/demo/initiatives} in, where the setting {@code wirkstatt.demo} asks for them. */
@ApplicationScoped
class DemoInitiativeImport implements ContentImporter {

    @Inject
    InitiativeService initiatives;
    @Inject
    ContentFiles files;
    @Inject
    ImportedFiles imported;
    @Inject
    @ConfigProperty(name = "wirkstatt.demo", defaultValue = "false")
    boolean demo;

    @Override
    public String folder() {
        return "demo/initiatives";
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        return demo ? ImportedFiles.yaml(folder) : List.of();
    }

    @Override
    public boolean importFile(Path file) throws IOException {
        String slug = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        try {
            return initiatives.addImported(slug, files.read(Files.readString(file), InitiativeFile.class, false));
        } catch (InvalidCommunityException e) {
            throw imported.broken(e);
        }
    }
}
