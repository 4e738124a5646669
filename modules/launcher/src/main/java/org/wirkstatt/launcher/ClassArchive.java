package org.wirkstatt.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The archive of loaded classes (AppCDS) that makes the next start cheaper. It belongs to one JVM and one class path, so it is written
 * here on the machine that uses it: the start script names the file after both and starts the JVM with
 * {@code -XX:+RecordDynamicDumpInfo} when there is none.
 */
final class ClassArchive {

    private static final System.Logger LOG = System.getLogger(ClassArchive.class.getName());

    private ClassArchive() {
    }

    /** Writes {@code archive} from the classes loaded so far and removes older ones beside it. The JVM stands still meanwhile. */
    static void write(Path archive) {
        try {
            Path part = archive.resolveSibling(archive.getFileName() + ".part");
            Object answer = ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "vmCds", new Object[] {new String[] {"dynamic_dump", part.toString()}}, new String[] {String[].class.getName()});
            if (!Files.exists(part)) {
                LOG.log(Level.WARNING, "no class archive was written, the next start takes longer: " + answer);
                return;
            }
            try (DirectoryStream<Path> older = Files.newDirectoryStream(archive.getParent(), "*.jsa")) {
                for (Path file : older) {
                    Files.delete(file);
                }
            }
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
            LOG.log(Level.INFO, "class archive written, {0} bytes", Files.size(archive));
        } catch (JMException | IOException e) {
            LOG.log(Level.WARNING, "no class archive was written, the next start takes longer", e);
        }
    }
}
