package org.wirkstatt.library.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialContent.FileEntry;

/** Reads the metadata of a source and says which files become which materials. */
@ApplicationScoped
class Planner {

    /** Names of metadata files, in any folder; what they name is looked for from their folder on. */
    static final Set<String> METADATA = Set.of("materialien.csv", "materialien.yaml", "materialien.yml", "materials.csv", "materials.yaml", "materials.yml");
    private static final int MOST_BYTES = 5_000_000;
    private static final String DEFAULTS = "*";

    @Inject
    EntryReader entries;
    @Inject
    Labels labels;

    /** @param unnamed whether files that no metadata names become drafts @throws SourceException if the source as a whole cannot be taken */
    List<Plan> plan(BulkSource source, boolean unnamed) throws IOException, SourceException {
        List<BulkSource.Name> names = source.names();
        Set<String> open = names.stream().filter(n -> n.refusal().isEmpty()).map(BulkSource.Name::path).collect(Collectors.toCollection(LinkedHashSet::new));
        Walk walk = new Walk(open);
        for (String path : open) {
            if (isMetadata(path)) {
                walk.metadata(source, path);
            }
        }
        for (BulkSource.Name name : names) {
            if (!name.refusal().isEmpty()) {
                walk.plans.add(refused(name.path(), text("bulk.reason." + name.refusal())));
            } else if (!isMetadata(name.path()) && !walk.claimed.containsKey(name.path())) {
                walk.plans.add(unnamed ? new Plan("", 0, List.of(new FileEntry(name.path(), null, null, null)), entries.unnamed(name.path()), "")
                        : refused(name.path(), text("bulk.reason.unnamed")));
            }
        }
        if (walk.plans.isEmpty()) {
            throw new SourceException("nothing");
        }
        return walk.plans;
    }

    private static boolean isMetadata(String path) {
        return METADATA.contains(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    private static Plan refused(String path, String reason) {
        return new Plan("", 0, List.of(new FileEntry(path, null, null, null)), null, reason);
    }

    private String text(String key, Object... arguments) {
        return labels.text(Locale.GERMAN, key, arguments);
    }

    private final class Walk {

        private final Set<String> open;
        private final Map<String, String> byLowerCase = new HashMap<>();
        private final Map<String, String> claimed = new HashMap<>();
        private final List<Plan> plans = new ArrayList<>();

        Walk(Set<String> open) {
            this.open = open;
            open.forEach(path -> byLowerCase.merge(path.toLowerCase(Locale.ROOT), path, (a, b) -> ""));
        }

        void metadata(BulkSource source, String path) throws IOException {
            try {
                String text = MetadataText.of(bytes(source, path));
                List<RawEntry> raw = path.toLowerCase(Locale.ROOT).endsWith(".csv") ? CsvMetadata.read(text) : YamlMetadata.read(text);
                RawEntry defaults = new RawEntry(0, Map.of(), Map.of(), null);
                for (RawEntry entry : raw) {
                    if (isDefaults(entry)) {
                        Map<String, Object> fields = new HashMap<>(entry.fields());
                        fields.values().removeIf(DEFAULTS::equals);
                        defaults = new RawEntry(0, fields, Map.of(), null);
                    } else {
                        entry(path, entries.read(entry.with(defaults)));
                    }
                }
            } catch (SourceException e) {
                plans.add(new Plan(path, e.arguments().length == 1 && e.arguments()[0] instanceof Integer line ? line : 0,
                        List.of(new FileEntry(path, null, null, null)), null, entries.reason(e)));
            }
        }

        private byte[] bytes(BulkSource source, String path) throws IOException, SourceException {
            try (InputStream in = source.open(path)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new SourceException("metadataLarge", MOST_BYTES / 1_000_000);
                }
                return bytes;
            } catch (BulkSource.BombException e) {
                throw new SourceException("bomb");
            }
        }

        /** An entry for the file '*'. */
        private boolean isDefaults(RawEntry entry) {
            return entry.fields().entrySet().stream().anyMatch(f -> DEFAULTS.equals(f.getValue())
                    && EntryField.of(f.getKey(), labels).filter(k -> k == EntryField.FILE).isPresent());
        }

        private void entry(String path, EntryReader.Entry entry) {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            List<String> problems = new ArrayList<>();
            List<FileEntry> files = new ArrayList<>();
            for (FileEntry named : entry.files()) {
                Optional<String> found = find(folder, named.file());
                if (found.isEmpty()) {
                    problems.add(text("bulk.reason.fileMissing", shortened(named.file())));
                } else if (claimed.containsKey(found.get())) {
                    problems.add(text("bulk.reason.claimed", shortened(named.file()), claimed.get(found.get())));
                }
                files.add(new FileEntry(found.orElse(shortened(named.file())), named.title(), named.altText(), named.decorative()));
            }
            String place = text("bulk.place", path, String.valueOf(entry.line()));
            files.stream().map(FileEntry::file).filter(open::contains).forEach(file -> claimed.putIfAbsent(file, place));
            String reason = String.join(" ", problems) + (problems.isEmpty() || entry.reason().isEmpty() ? "" : " ") + entry.reason();
            plans.add(new Plan(path, entry.line(), files, reason.isEmpty() ? entry.content() : null, reason));
        }

        /** By its exact name, else by one that differs in case only. */
        private Optional<String> find(String folder, String name) {
            String path = BulkSource.clean(folder + name.strip());
            if (open.contains(path)) {
                return Optional.of(path);
            }
            return Optional.ofNullable(byLowerCase.get(path.toLowerCase(Locale.ROOT))).filter(p -> !p.isEmpty());
        }

        private String shortened(String name) {
            return name.length() > 200 ? name.substring(0, 200) + "…" : name;
        }
    }
}
