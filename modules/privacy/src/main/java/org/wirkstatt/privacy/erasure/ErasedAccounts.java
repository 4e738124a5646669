package org.wirkstatt.privacy.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;

/**
 * Which accounts were erased, outside the database: one line each in {@code <data-dir>/erased-accounts.txt}. A restored backup brings them back,
 * and this file is how the portal knows. It holds numbers and times, which lead to nobody.
 */
@ApplicationScoped
class ErasedAccounts {

    static final String FILE = "erased-accounts.txt";

    /** @param createdAt when the account was made: after a backup was restored, a new account may get the number of an erased one */
    record Line(Instant erasedAt, MemberId member, Instant createdAt, Contributions contributions) {

        String text() {
            return erasedAt + " " + member.value() + " " + createdAt + " " + contributions;
        }

        static Optional<Line> read(String text) {
            String[] parts = text.strip().split(" ");
            try {
                return parts.length == 4 ? Optional.of(new Line(Instant.parse(parts[0]), new MemberId(Long.parseLong(parts[1])), Instant.parse(parts[2]),
                        Contributions.valueOf(parts[3]))) : Optional.empty();
            } catch (DateTimeParseException | IllegalArgumentException noLine) {
                return Optional.empty();
            }
        }
    }

    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    /** In the order in which they were erased; lines of another form are passed over. */
    List<Line> list() {
        try {
            return Files.exists(file()) ? Files.readAllLines(file()).stream().map(Line::read).flatMap(Optional::stream).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the erased accounts", e);
        }
    }

    /** On the disk when this returns, so no erasure is confirmed that a restored backup would undo. Said twice is said once. */
    void note(Line line) {
        if (list().stream().anyMatch(known -> known.member().equals(line.member()) && known.createdAt().equals(line.createdAt()))) {
            return;
        }
        try (FileChannel out = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note that an account is erased", e);
        }
    }

    private Path file() {
        return Path.of(dataDir, FILE);
    }
}
