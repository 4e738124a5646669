package org.wirkstatt.forum.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.archive.ArchiveSource.FileException;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.mail.MailReader;

/** Knows by its first bytes what a file is, whatever it is called, and opens it. */
@ApplicationScoped
class ArchiveSources {

    /** Bytes that are looked at. */
    static final int HEAD = 2048;

    @Inject
    FileStore files;
    @Inject
    Instance<MailReader> mails;

    ArchiveSource open(ArchiveImport it) throws IOException, FileException {
        Path path = files.path(it.file());
        if (it.format() == ArchiveFormat.JSON) {
            return new JsonSource(path);
        }
        if (mails.isUnsatisfied()) {
            throw new FileException(Reason.NO_MAIL_READER, "");
        }
        return new MboxSource(path, mails.get());
    }

    /** @throws InvalidForumException at {@code file} if it is neither, with what to do */
    static ArchiveFormat formatOf(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            throw new InvalidForumException("file", "import.error.empty", "");
        }
        if (text.startsWith("\u001f\u008b") || text.startsWith("PK")) {
            throw new InvalidForumException("file", "import.error.packed", "");
        }
        return format(text).orElseThrow(() -> new InvalidForumException("file", "import.error.format", ""));
    }

    private static Optional<ArchiveFormat> format(String text) {
        // UTF-8 with or without byte order mark, or UTF-16
        if (text.replaceFirst("^(ï»¿|ÿþ|þÿ)", "").replace("\0", "").stripLeading().startsWith("{")) {
            return Optional.of(ArchiveFormat.JSON);
        }
        return text.lines().filter(line -> !line.isBlank()).findFirst().filter(Mbox::isBegin).map(line -> ArchiveFormat.MBOX);
    }

    /** With room for {@link #formatOf}. */
    static PushbackInputStream pushback(InputStream in) {
        return new PushbackInputStream(in, HEAD);
    }
}
