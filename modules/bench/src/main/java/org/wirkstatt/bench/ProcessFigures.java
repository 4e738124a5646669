package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel says of a process.
 *
 * @param cpuSeconds user and system time so far, in steps of 10 ms
 * @param residentMb resident memory in megabytes (10^6 bytes)
 */
record ProcessFigures(double cpuSeconds, double residentMb) {

    /** Fields of {@code /proc/PID/stat} after the name in parentheses, which may hold blanks: see proc(5). */
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final double TICKS_PER_SECOND = 100;

    /** @throws IOException if the process is gone */
    static ProcessFigures of(long pid) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double cpu = (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
        double kilobytes = Files.readAllLines(process.resolve("status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        return new ProcessFigures(cpu, kilobytes * 1.024 / 1_000);
    }
}
