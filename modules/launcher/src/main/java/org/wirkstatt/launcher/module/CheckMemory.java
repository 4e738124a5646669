package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier starts found out about the same files, as reading all classes costs more than a start should. A file counts as the same
 * while name, size and time of change are; the parts of the portal that it was compared with count too.
 */
final class CheckMemory {

    private static final String TAB = "\t";

    private final Path directory;
    private final String basis;

    /** @param breach empty if the file keeps to all rules */
    record Findings(Optional<Reason> breach, Set<Claim> claims) {
    }

    /** @param portal files of the portal that findings depend on */
    CheckMemory(Path directory, List<Path> portal) throws IOException {
        this.directory = Files.createDirectories(directory);
        StringBuilder stamps = new StringBuilder("Java " + Runtime.version().feature());
        for (Path file : portal) {
            stamps.append(' ').append(stamp(file));
        }
        this.basis = stamps.toString();
    }

    private static String stamp(Path file) throws IOException {
        return file.getFileName() + ":" + Files.size(file) + ":" + Files.getLastModifiedTime(file).toMillis();
    }

    private Path note(Path jar) {
        return directory.resolve(jar.getFileName() + ".txt");
    }

    Optional<Findings> recall(Path jar) throws IOException {
        if (!Files.exists(note(jar))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note(jar), StandardCharsets.UTF_8);
        if (lines.size() < 2 || !lines.get(0).equals(stamp(jar) + " " + basis)) {
            return Optional.empty();
        }
        String[] breach = lines.get(1).split(TAB, -1);
        Set<Claim> claims = new HashSet<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] claim = line.split(TAB, 2);
            claims.add(new Claim(Claim.Kind.valueOf(claim[0]), claim[1]));
        }
        return Optional.of(new Findings(breach[0].isEmpty() ? Optional.empty() : Optional.of(new Reason(breach[0], List.of(breach).subList(1, breach.length))), claims));
    }

    void keep(Path jar, Findings findings) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(stamp(jar) + " " + basis);
        lines.add(findings.breach.map(reason -> reason.key() + reason.arguments().stream().map(text -> TAB + text.replaceAll("\\s+", " "))
                .reduce("", String::concat)).orElse(""));
        findings.claims.forEach(claim -> lines.add(claim.kind() + TAB + claim.name()));
        Files.write(note(jar), lines, StandardCharsets.UTF_8);
    }
}
