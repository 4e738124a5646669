package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Nothing listens but what was asked for. */
class PortsIT {

    /** State LISTEN in /proc/net/tcp (Linux, proc(5)). */
    private static final String LISTEN = "0A";

    @Test
    void thePortalListensOnTheConfiguredPortOfTheLoopbackAddressOnly() throws IOException {
        RunningPortal portal = RunningPortal.shared();
        Set<String> sockets = sockets(portal.process().pid());
        Set<String> listening = Stream.of("tcp", "tcp6").flatMap(PortsIT::table).map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTEN) && sockets.contains(columns[9])).map(columns -> columns[1]).collect(Collectors.toSet());
        assertThat(listening).containsExactly("0100007F:%04X".formatted(portal.port()));
    }

    private static Stream<String> table(String protocol) {
        try {
            return Files.readAllLines(Path.of("/proc/net", protocol)).stream().skip(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> sockets(long pid) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return descriptors.map(PortsIT::target).filter(t -> t.startsWith("socket:[")).map(t -> t.substring(8, t.length() - 1)).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
