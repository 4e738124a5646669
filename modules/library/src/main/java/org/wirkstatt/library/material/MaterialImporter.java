package org.wirkstatt.library.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.Labels;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Slugs;

/** Brings in {@code materials/<slug>/material.md} with the files beside it. */
@ApplicationScoped
class MaterialImporter implements ContentImporter {

    static final int ORDER = 200;
    private static final String FILE = "material.md";

    @Inject
    MaterialService service;
    @Inject
    MaterialFiles files;
    @Inject
    ContentFiles contentFiles;
    @Inject
    Labels labels;

    @Override
    public String folder() {
        return "materials";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        try (Stream<Path> slugs = Files.list(folder)) {
            return slugs.map(slug -> slug.resolve(FILE)).filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    @Transactional
    public boolean importFile(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String slug = file.toAbsolutePath().getParent().getFileName().toString();
        if (!MaterialRules.isFreeForm(slug)) {
            throw new ContentFormatException(0, text("import.slug", slug));
        }
        MaterialContent content = contentFiles.read(text, MaterialContent.class, true);
        check(content, text);
        Optional<Material> material = service.importNew(slug, content);
        if (material.isEmpty()) {
            return false;
        }
        for (MaterialContent.FileEntry entry : content.files()) {
            attach(material.get(), file.resolveSibling(entry.file()), entry, text);
        }
        service.tell(material.get(), content.changeNote());
        return true;
    }

    private void check(MaterialContent content, String text) {
        MaterialRules.problems(content).stream().findFirst().ifPresent(problem -> {
            throw new ContentFormatException(lineOf(text, problem.field() + ":"),
                    problem.field() + ": " + text(problem.messageKey(), problem.arguments()));
        });
        if (content.published() == null) {
            throw new ContentFormatException(lineOf(text, "---"), "published: " + text("error.required"));
        }
        for (MaterialContent.FileEntry entry : content.files()) {
            if (entry.file() == null || !Slugs.isSlug(entry.file().replaceFirst("\\.[A-Za-z0-9]+$", ""))) {
                throw new ContentFormatException(lineOf(text, "files:"), text("import.fileName", String.valueOf(entry.file())));
            }
        }
    }

    private void attach(Material material, Path path, MaterialContent.FileEntry entry, String text) {
        int line = lineOf(text, entry.file());
        if (!Files.isRegularFile(path)) {
            throw new ContentFormatException(line, text("import.fileMissing", entry.file()));
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            files.add(material, entry.file(), bytes, new MaterialFiles.Description(entry.title(), entry.altText(),
                    Boolean.TRUE.equals(entry.decorative())));
        } catch (PortalException e) {
            throw new ContentFormatException(line, entry.file() + ": " + labels.message(Locale.GERMAN, e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private String text(String key, Object... arguments) {
        return labels.text(Locale.GERMAN, key, arguments);
    }

    /** First line that holds {@code word}, from 1; 0 if none does. */
    static int lineOf(String text, String word) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }
}
