package org.wirkstatt.bench.parts;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code ./wirkstatt parts --check}: fails while a delivered part has a known weakness that is high, critical or not rated, and that nobody accepted
 * with a reason. Exit codes: 0 none; 1 there are; 2 it could not be found out, which is no 'none'.
 */
public final class PartsCheck {

    /** Address of a mirror of OSV.dev, in the environment. */
    static final String SERVER = "WIRKSTATT_OSV_URL";
    private static final int FOUND = 1;
    private static final int NOT_KNOWN = 2;

    private final PrintStream out;
    private final LocalDate today;

    PartsCheck(PrintStream out, LocalDate today) {
        this.out = out;
        this.today = today;
    }

    /** @param arguments list of parts (CycloneDX, JSON), folder of the server's JARs, file of what is accepted */
    public static void main(String[] arguments) {
        URI server = URI.create(Optional.ofNullable(System.getenv(SERVER)).filter(s -> !s.isBlank()).orElse("https://api.osv.dev"));
        System.exit(new PartsCheck(System.out, LocalDate.now()).run(server, Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])));
    }

    /** @return exit code */
    int run(URI server, Path bom, Path serverJars, Path acceptedFile) {
        try {
            Set<String> parts = new TreeSet<>(DeliveredParts.ofList(bom));
            parts.addAll(DeliveredParts.ofServer(serverJars));
            if (parts.isEmpty()) {
                throw new IOException("no parts in " + bom);
            }
            Properties accepted = accepted(acceptedFile);
            List<Weakness> found = new ArrayList<>(new Advisories(server).of(List.copyOf(parts)));
            found.sort(Comparator.comparing(Weakness::severity).reversed().thenComparing(Weakness::part).thenComparing(Weakness::id));
            long open = found.stream().filter(weakness -> tell(weakness, accepted)).count();
            out.printf("%d parts, %d advisories, %d of them open and high, critical or not rated%n", parts.size(), found.size(), open);
            return open == 0 ? 0 : FOUND;
        } catch (IOException e) {
            out.println("Known weaknesses could not be found out: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            return NOT_KNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_KNOWN;
        }
    }

    private static Properties accepted(Path file) throws IOException {
        Properties accepted = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                accepted.load(in);
            }
        }
        return accepted;
    }

    /** @return whether it stops the delivery */
    private boolean tell(Weakness weakness, Properties accepted) {
        Optional<String> reason = accepted.stringPropertyNames().stream().filter(weakness::isCalled).findFirst().map(accepted::getProperty).filter(this::holds);
        out.printf("%-8s %s %s%s%n         %s%s%n", weakness.severity(), weakness.part(), weakness.id(),
                weakness.aliases().isEmpty() ? "" : " (" + String.join(", ", weakness.aliases()) + ")", weakness.summary(),
                weakness.fixed().isEmpty() ? "" : "; gone in " + weakness.fixed());
        reason.ifPresent(why -> out.println("         accepted: " + why));
        return weakness.severity().stops() && reason.isEmpty();
    }

    /** A reason begins with the last day on which it holds; nobody accepts for good. */
    private boolean holds(String reason) {
        try {
            return !LocalDate.parse(reason.strip().split("\\s+", 2)[0]).isBefore(today);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
