package org.wirkstatt.library.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.material.FilePlaces;
import org.wirkstatt.library.material.FileView;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.search.Occurrences;
import org.wirkstatt.platform.search.Occurrences.Occurrence;

/** Files of the present edition with their text and the places of words in it, for whoever may read the material; each call asks anew. */
@ApplicationScoped
public class FileReader {

    /** Passages of one material whose words are marked; all of its files together. */
    private static final int MARKED = 2_000;

    @Inject
    MaterialReader materials;
    @Inject
    FilePlaces places;
    @Inject
    Instance<Occurrences> occurrences;
    @Inject
    Modules modules;

    /**
     * A file that may be read.
     *
     * @param sections its text in order; empty where none could be read
     */
    public record Opened(MaterialView material, FileView file, List<TextExtractor.Section> sections) {
    }

    /**
     * A place in a file that has words of the question.
     *
     * @param position of the first section there, from 0
     * @param count how often the words stand there
     * @param spellings of the text
     */
    public record Found(int position, TextExtractor.Section section, int count, Set<String> spellings) {
    }

    /**
     * @param name of the file, as the address has it
     * @throws NotFoundException if there is no such file, or this person may not read the material: both say the same
     */
    public Opened open(String slug, String name) {
        MaterialView material = materials.get(slug);
        FileView file = material.files().stream().filter(f -> f.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundException("material/" + slug + "/" + name));
        return new Opened(material, file, materials.text(file));
    }

    /** Places of the words of {@code question} in order; empty for an empty question, or without a search. */
    public List<Found> find(Opened opened, String question) {
        if (question.isBlank() || !modules.isOffered(occurrences)) {
            return List.of();
        }
        Map<String, Occurrence> byPath = new LinkedHashMap<>();
        occurrences.get().in(LibraryContent.material(opened.material().id()), question, MARKED).forEach(o -> byPath.merge(o.path(), o, FileReader::both));
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < opened.sections().size(); i++) {
            TextExtractor.Section section = opened.sections().get(i);
            // a page that was kept in several pieces has one address
            Occurrence there = byPath.remove(places.searchedPath(opened.material(), opened.file(), section, i));
            if (there != null) {
                found.add(new Found(i, section, there.count(), there.spellings()));
            }
        }
        return found;
    }

    private static Occurrence both(Occurrence one, Occurrence other) {
        Set<String> spellings = new LinkedHashSet<>(one.spellings());
        spellings.addAll(other.spellings());
        return new Occurrence(one.path(), one.count() + other.count(), spellings);
    }
}
