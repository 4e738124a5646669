package org.wirkstatt.selfanalysis.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.selfanalysis.run.Agreement;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.Spread;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.YamlContentFiles;

/** Results for tests, made without a database. */
public final class ResultSamples {

    public static final Labels LABELS = new Labels(new Doubles.BundleTexts());
    public static final Instant OPENED = Instant.parse("2026-11-22T10:00:00Z");

    private ResultSamples() {
    }

    /** On real services. */
    public static ResultService service(MeetingService meetings, CatalogueReader catalogues) {
        ResultService service = new ResultService();
        service.meetings = meetings;
        service.catalogues = catalogues;
        return service;
    }

    /** The catalogue that is shipped, with 24 criteria. */
    public static Catalogue shipped() {
        try {
            return new YamlContentFiles().read(Files.readString(Path.of("../../content/catalogues/wirkstatt-2026.yaml")), Catalogue.class, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RunHead head(long id, String edition, Instant opened) {
        return new RunHead(id, "Sensoren im Schulgarten, Herbst 2026", "Musterlabor e. V.", "Sensoren", edition, null, opened, opened, List.of(), null);
    }

    /** @param answers levels of the people by criterion */
    public static TeamView view(RunHead head, int people, int levels, Map<String, List<Integer>> answers) {
        return new TeamView(head, people, levels, answers.entrySet().stream().map(e -> line(e.getKey(), people, levels, e.getValue(), List.of(), null, null, null)).toList());
    }

    /** @param agreed key of a rating; null for nothing settled */
    public static TeamView.Line line(String item, int people, int levels, List<Integer> answers, List<String> reasons, String agreed, String reason, String step) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(levels, 0));
        answers.forEach(level -> counts.set(level - 1, counts.get(level - 1) + 1));
        return new TeamView.Line(item, new Spread(counts, 0, people > answers.size() ? 1 : 0, Math.max(0, people - answers.size() - 1)), reasons,
                new Agreement.Agreed(agreed == null && reason == null && step == null ? 0 : 1, Rating.of(agreed).orElse(null), reason, step));
    }

    public static Lineage lineage(Catalogue... editions) {
        return new Lineage(Stream.of(editions).flatMap(c -> c.criteria().stream().map(k -> new Lineage.Step(new CriterionRef(c.edition(), k.id()), k.relation(), k.ancestors())))
                .toList());
    }

    /** All criteria of an edition, each answered by {@code answers}. */
    public static Result result(Catalogue catalogue, int people, Function<Integer, TeamView.Line> line) {
        List<TeamView.Line> lines = new ArrayList<>();
        for (int i = 0; i < catalogue.criteria().size(); i++) {
            lines.add(line.apply(i));
        }
        return new Result(new TeamView(head(7, catalogue.edition(), OPENED), people, catalogue.levels().size(), lines), catalogue, List.of());
    }

    /** The texts of all parts of an XLSX file whose names begin with {@code prefix}. */
    public static String parts(byte[] xlsx, String prefix) {
        StringBuilder parts = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().startsWith(prefix)) {
                    parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.toString();
    }
}
