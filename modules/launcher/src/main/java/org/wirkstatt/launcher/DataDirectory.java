package org.wirkstatt.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data directory, held by this process alone until it ends or {@link #close} is called. */
record DataDirectory(Path path, FileChannel channel, FileLock lock) implements AutoCloseable {

    static DataDirectory take(Path path) throws LaunchProblem {
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.data.notWritable", path);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataDirectory(path, channel, lock);
            }
            throw new LaunchProblem("problem.data.held", path);
        } catch (OverlappingFileLockException e) {
            throw new LaunchProblem(e, "problem.data.held", path);
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.data.notWritable", path);
        }
    }

    Path work() {
        return path.resolve("work");
    }

    Path log() {
        return path.resolve("logs/portal.log");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
