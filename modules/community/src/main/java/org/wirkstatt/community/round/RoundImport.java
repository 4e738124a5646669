package org.wirkstatt.community.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.community.ImportedFiles;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentImporter;

/** Brings {@code content/rounds/*.yaml} in, after the regions they name. */
@ApplicationScoped
class RoundImport implements ContentImporter {

    @Inject
    RoundService rounds;
    @Inject
    ContentFiles files;
    @Inject
    ImportedFiles imported;

    @Override
    public String folder() {
        return "rounds";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        return ImportedFiles.yaml(folder);
    }

    @Override
    public boolean importFile(Path file) throws IOException {
        return importFile(file, false);
    }

    /** @param demo whether the round is fictional */
    boolean importFile(Path file, boolean demo) throws IOException {
        RoundFile round = files.read(Files.readString(file), RoundFile.class, false);
        try {
            return rounds.addImported(round, demo);
        } catch (InvalidCommunityException e) {
            throw imported.broken(e);
        }
    }
}
