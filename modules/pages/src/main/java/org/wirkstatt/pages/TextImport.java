package org.wirkstatt.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.error.Fault;

/** Brings the texts of one kind, {@code <slug>.md}, into the portal. */
abstract class TextImport implements ContentImporter {

    @Inject
    PageService pages;
    @Inject
    ContentFiles files;
    @Inject
    PageTexts texts;

    abstract PageKind kind();

    @Override
    public String folder() {
        return kind() == PageKind.NEWS ? "news" : "pages";
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().endsWith(".md")).sorted().toList();
        }
    }

    @Override
    public boolean importFile(Path file) throws IOException {
        String slug = file.getFileName().toString().replaceFirst("\\.md$", "");
        try {
            return pages.addImported(kind(), slug, files.read(Files.readString(file), PageFile.class, true));
        } catch (InvalidPageException e) {
            Fault fault = e.faults().get(0);
            throw new ContentFormatException(0, fault.field() + ": " + texts.message(fault, Locale.GERMAN), e);
        }
    }
}
