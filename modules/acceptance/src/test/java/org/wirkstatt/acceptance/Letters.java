package org.wirkstatt.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Letters that a portal without a mail server wrote into its folder. */
final class Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningPortal portal;

    Letters(RunningPortal portal) {
        this.portal = portal;
    }

    /** Path of the link below {@code place} in the letter to {@code mail}; waits until the letter is there. */
    String link(String mail, String place) {
        Pattern address = Pattern.compile(Pattern.quote(portal.base()) + "(/" + place + "/[A-Za-z0-9_-]{43})");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (String letter : all()) {
                Matcher link = address.matcher(letter);
                if (letter.contains("To: " + mail) && link.find()) {
                    return link.group(1);
                }
            }
            pause();
        }
        throw new AssertionError("no letter with a link to " + place + " for " + mail);
    }

    /** Quoted-printable lines joined (RFC 2045, 6.7); that is enough to read addresses. */
    List<String> all() {
        Path folder = portal.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml")).map(Letters::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("=\\r?\\n", "").replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
