package org.wirkstatt.library.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.Toolkit;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.FolderStore;
import org.wirkstatt.testkit.TestDatabase;

/** Imports on a real database, each step in a transaction of its own as in the portal. */
final class BulkBench implements AutoCloseable {

    final TestDatabase database;
    final FolderStore store;
    final Labels labels = new Labels(new Doubles.BundleTexts());
    final LookJob look = new LookJob();
    final TakeJob take = new TakeJob();
    final java.util.List<String> recorded = new java.util.ArrayList<>();
    final Steps steps = new Steps();
    CurrentUser user = Doubles.Person.EDITOR;
    private final Clock clock = Clock.fixed(Toolkit.NOW, ZoneOffset.UTC);
    private final Path folders;

    BulkBench(TestDatabase.Kind kind, Path folders) {
        this(kind, folders, FolderStore.temporary());
    }

    BulkBench(TestDatabase.Kind kind, Path folders, FolderStore store) {
        this.database = TestDatabase.of(kind, "library");
        this.folders = folders;
        this.store = store;
        EntryReader entries = new EntryReader();
        entries.labels = labels;
        entries.clock = clock;
        look.planner = new Planner();
        look.planner.entries = entries;
        look.planner.labels = labels;
        look.steps = steps;
        look.sources = sources();
        look.store = store;
        look.extractor = Beans.of(new PlainText());
        look.labels = labels;
        take.steps = steps;
        take.labels = labels;
    }

    private BulkSources sources() {
        BulkSources sources = new BulkSources(Optional.of(folders.toString()), "data");
        sources.store = store;
        return sources;
    }

    /** Text files are their text; everything else has none. */
    static class PlainText implements TextExtractor {
        @Override
        public Extraction extract(Path file, String fileName) {
            try {
                return fileName.endsWith(".txt") ? new Text("text/plain", List.of(new Section(0, "", java.nio.file.Files.readString(file), false)), 0, "", "")
                        : new NoText("application/octet-stream");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Uploads a ZIP. */
    BulkImport upload(byte[] zip, boolean publish, boolean unnamed) {
        return as(imports -> {
            try {
                return imports.upload("paket.zip", new java.io.ByteArrayInputStream(zip), publish, unnamed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    <T> T as(Function<BulkImports, T> work) {
        return database.call(em -> {
            BulkImports imports = new BulkImports();
            imports.imports = new BulkRepository();
            imports.imports.em = em;
            imports.sources = sources();
            imports.store = store;
            imports.outbox = new Doubles.ToldOutbox();
            imports.audit = (module, event, about, arguments) -> recorded.add(event + " " + String.join(" ", arguments));
            imports.user = user;
            imports.clock = clock;
            return work.apply(imports);
        });
    }

    /** The import after the look. */
    BulkImport looked(BulkImport it) {
        look.run(it.ref());
        return as(imports -> imports.get(it.id()));
    }

    BulkImport taken(BulkImport it) {
        as(imports -> {
            imports.run(it.id());
            return null;
        });
        take.run(it.ref());
        return as(imports -> imports.get(it.id()));
    }

    /** '<files> <outcome> <place> <reason>' of each line, in order. */
    List<String> report(BulkImport it) {
        return as(imports -> {
            List<BulkLine> lines = imports.lines(it.id(), List.of(Outcome.values()), 0, 20_000);
            Map<Integer, List<BulkFile>> files = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i += 500) {
                imports.files(it.id(), lines.subList(i, Math.min(lines.size(), i + 500))).forEach(f -> files.computeIfAbsent(f.line(), x -> new java.util.ArrayList<>()).add(f));
            }
            return lines.stream().map(l -> String.join(",", files.getOrDefault(l.number(), List.of()).stream().map(BulkFile::path).toList()) + " " + l.outcome()
                    + (l.metaLine() == 0 ? "" : " " + l.metaFile() + ":" + l.metaLine()) + (l.reason().isEmpty() ? "" : " " + l.reason())).toList();
        });
    }

    long count(BulkImport it, Outcome outcome) {
        return as(imports -> imports.counts(it.id()).getOrDefault(outcome, 0L));
    }

    /** How many materials there are. */
    long materials() {
        return database.call(em -> em.createQuery("select count(m) from Material m", Long.class).getSingleResult());
    }

    <T> T toolkit(Function<Toolkit, T> work) {
        return database.call(em -> work.apply(new Toolkit(em, store)));
    }

    @Override
    public void close() {
        database.close();
    }

    /** A ZIP of texts, in the order of {@code files}: name, text, name, text … */
    static byte[] zip(String... files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (int i = 0; i < files.length; i += 2) {
            bytes.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(bytes);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Each step in its own transaction; {@link #failAt} makes one end as if the process had been killed before its commit. */
    final class Steps extends BulkSteps {

        int failAt = -1;
        private int taken;

        private <T> T in(Function<BulkSteps, T> work) {
            return database.call(em -> {
                BulkSteps steps = new BulkSteps();
                steps.imports = new BulkRepository();
                steps.imports.em = em;
                Toolkit toolkit = new Toolkit(em, BulkBench.this.store);
                steps.materials = toolkit.intake;
                steps.contentFiles = toolkit.contentFiles;
                steps.store = BulkBench.this.store;
                steps.labels = BulkBench.this.labels;
                steps.clock = BulkBench.this.clock;
                T result = work.apply(steps);
                em.flush();
                return result;
            });
        }

        @Override
        public Optional<BulkImport> in(BulkState state, long id) {
            return in(s -> s.in(state, id));
        }

        @Override
        public boolean isPlanned(long id) {
            return in(s -> s.isPlanned(id));
        }

        @Override
        void plan(long id, List<Plan> plans) {
            in(s -> {
                s.plan(id, plans);
                return null;
            });
        }

        @Override
        List<Integer> next(long id, Outcome outcome, int number, int most) {
            return in(s -> s.next(id, outcome, number, most));
        }

        @Override
        List<BulkFile> files(long id, int number) {
            return in(s -> s.files(id, number));
        }

        @Override
        boolean looked(long id, int number, List<Stored> stored) {
            return in(s -> {
                boolean on = s.looked(id, number, stored);
                if (number == failAt) {
                    failAt = -1;
                    throw new KilledError();
                }
                return on;
            });
        }

        @Override
        boolean refuse(long id, int number, BulkState from, String reason) {
            return in(s -> s.refuse(id, number, from, reason));
        }

        @Override
        boolean take(long id, int number) {
            return in(s -> {
                boolean on = s.take(id, number);
                if (++taken == failAt) {
                    failAt = -1;
                    throw new KilledError();
                }
                return on;
            });
        }

        @Override
        void failed(long id, SourceException e) {
            in(s -> {
                s.failed(id, e);
                return null;
            });
        }

        @Override
        void ended(long id, BulkState from, BulkState to) {
            in(s -> {
                s.ended(id, from, to);
                return null;
            });
        }
    }

    /** The process is gone. */
    static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    static List<String> sorted(Collection<String> all) {
        return all.stream().sorted().toList();
    }
}
