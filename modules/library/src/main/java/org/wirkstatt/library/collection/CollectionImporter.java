package org.wirkstatt.library.collection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.text.Slugs;

/** Brings in {@code collections/<slug>.yaml}, after the materials they name. */
@ApplicationScoped
class CollectionImporter implements ContentImporter {

    private static final String ENDING = ".yaml";
    private static final int MAX_STEPS = 100;

    @Inject
    CollectionRepository collections;
    @Inject
    MaterialReader materials;
    @Inject
    ContentFiles contentFiles;
    @Inject
    Outbox outbox;
    @Inject
    Labels labels;
    @Inject
    Clock clock;

    @Override
    public String folder() {
        return "collections";
    }

    @Override
    public int order() {
        return 210;
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
        String slug = file.getFileName().toString().replace(ENDING, "");
        if (!Slugs.isSlug(slug)) {
            throw new ContentFormatException(0, labels.text(Locale.GERMAN, "import.slug", slug));
        }
        if (collections.findBySlug(slug).isPresent()) {
            return false;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        CollectionContent content = contentFiles.read(text, CollectionContent.class, false);
        check(content);
        MaterialCollection collection = new MaterialCollection(slug, content, steps(content, text), clock.instant());
        collections.add(collection);
        outbox.changed(LibraryContent.collection(collection.id()));
        return true;
    }

    private void check(CollectionContent content) {
        require(content.title() != null && !content.title().isBlank() && content.title().length() <= 200, "title");
        require(content.summary() != null && !content.summary().isBlank() && content.summary().length() <= 600, "summary");
        require(content.visibility() != null, "visibility");
        require(!content.steps().isEmpty() && content.steps().size() <= MAX_STEPS, "steps");
    }

    private void require(boolean holds, String field) {
        if (!holds) {
            throw new ContentFormatException(0, labels.text(Locale.GERMAN, "import.field", field));
        }
    }

    private List<CollectionStep> steps(CollectionContent content, String text) {
        Map<String, Long> ids = materials.idsBySlug(content.steps().stream().map(s -> String.valueOf(s.material())).toList());
        List<CollectionStep> steps = new ArrayList<>();
        for (CollectionContent.Step step : content.steps()) {
            Long id = ids.get(String.valueOf(step.material()));
            if (id == null) {
                throw new ContentFormatException(lineOf(text, String.valueOf(step.material())),
                        labels.text(Locale.GERMAN, "import.materialMissing", String.valueOf(step.material())));
            }
            if ((step.minutes() != null && step.minutes() < 1) || (step.note() != null && step.note().length() > 1000)) {
                throw new ContentFormatException(lineOf(text, step.material()), labels.text(Locale.GERMAN, "import.step"));
            }
            steps.add(new CollectionStep(steps.size(), id, step.minutes(), step.note()));
        }
        return steps;
    }

    private static int lineOf(String text, String word) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }
}
