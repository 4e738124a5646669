package org.wirkstatt.community;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.error.Fault;

/** What the imports of this module share. */
@ApplicationScoped
public class ImportedFiles {

    @Inject
    CommunityTexts texts;

    /** For CDI. */
    public ImportedFiles() {
    }

    /** For code that makes it by hand. */
    public ImportedFiles(CommunityTexts texts) {
        this.texts = texts;
    }

    /** The YAML files in {@code folder}, sorted; none if there is no such folder. */
    public static List<Path> yaml(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** The first breach as the import reports it. */
    public ContentFormatException broken(InvalidCommunityException e) {
        Fault fault = e.faults().get(0);
        return new ContentFormatException(0, fault.field() + ": " + texts.message(fault, Locale.GERMAN), e);
    }
}
