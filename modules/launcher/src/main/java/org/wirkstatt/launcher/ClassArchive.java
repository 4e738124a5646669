package org.wirkstatt.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;

/**
 * The archive of loaded classes (AppCDS) that makes the next start cheaper. It belongs to one JVM and one class path, so it is made on
 * the machine that uses it: the start script names it after both and, while it is missing, lets the JVM list the classes it loads. A
 * second JVM makes the archive from that list, in the background: dumping in this one would stop the portal for seconds and leave it
 * with 300 MB more resident memory (docs/decisions/0002).
 *
 * @param archive to make; older ones beside it are removed
 * @param classList written by this JVM ({@code -XX:DumpLoadedClassList})
 */
record ClassArchive(Path archive, Path classList) {

    private static final System.Logger LOG = System.getLogger(ClassArchive.class.getName());

    // a process of its own to the end: the archive gets its name also if the portal was stopped meanwhile; one at a time, however many start
    private static final String SCRIPT = """
            java=$1 jar=$2 list=$3 archive=$4 part=$3.jsa making=$4.making
            mkdir "$making" || { rm -f "$list"; exit; }
            nice "$java" -Xshare:dump -XX:SharedClassListFile="$list" -XX:SharedArchiveFile="$part" -Xlog:disable -jar "$jar" &&
              rm -f "${archive%/*}"/classes-*[0-9].jsa && mv -f "$part" "$archive"
            rm -f "$list" "$part"
            rmdir "$making"
            """;

    /** Starts making the archive and returns; a failure costs the next start some time and nothing else. */
    void makeInBackground(Path launcherJar) {
        String java = ProcessHandle.current().info().command().orElse("java");
        try {
            new ProcessBuilder(List.of("sh", "-c", SCRIPT, "sh", java, launcherJar.toString(), classList.toString(), archive.toString()))
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no class archive could be made, the next start takes longer", e);
        }
    }
}
