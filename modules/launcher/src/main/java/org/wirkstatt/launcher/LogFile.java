package org.wirkstatt.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * {@code portal.log}: takes whatever is written to the standard streams. Above {@link #MAX_BYTES} it becomes {@code portal.log.1}, that
 * one {@code portal.log.2} and so on; {@link #KEPT} old files are kept. Thread safe.
 */
final class LogFile extends OutputStream {

    private static final long MAX_BYTES = 10L * 1024 * 1024;
    private static final int KEPT = 5;

    private final Path file;
    private final long maxBytes;
    private OutputStream out;
    private long written;

    private LogFile(Path file, long maxBytes) throws IOException {
        this.file = file;
        this.maxBytes = maxBytes;
        open();
    }

    static LogFile open(Path file) throws IOException {
        return open(file, MAX_BYTES);
    }

    static LogFile open(Path file, long maxBytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new LogFile(file, maxBytes);
    }

    /** Makes this file the standard output and error of the process. */
    void takeStandardStreams() {
        PrintStream stream = new PrintStream(this, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(file);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        written += length;
        if (written >= maxBytes && length > 0 && bytes[offset + length - 1] == '\n') {
            rotate();
        }
    }

    private void rotate() throws IOException {
        out.close();
        for (int i = KEPT; i >= 1; i--) {
            Path older = i == 1 ? file : file.resolveSibling(file.getFileName() + "." + (i - 1));
            if (Files.exists(older)) {
                Files.move(older, file.resolveSibling(file.getFileName() + "." + i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
