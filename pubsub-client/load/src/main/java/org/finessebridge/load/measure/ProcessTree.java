package org.finessebridge.load.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process and those it started, as Linux's {@code /proc} shows them.
 *
 * @param pid the process
 */
public record ProcessTree(long pid) {

    /** What Linux counts a second for programs, on all machines of today. */
    private static final int TICKS_PER_SECOND = 100;

    /** Whether it is there. */
    public boolean isAlive() {
        return Files.isReadable(Path.of("/proc", Long.toString(pid), "stat"));
    }

    /** The CPU time that all of them have used, in milliseconds. */
    public long cpuMillis() {
        long ticks = 0;
        for (long each : pids()) {
            ticks += cpuTicks(read(each, "stat"));
        }
        return ticks * 1000 / TICKS_PER_SECOND;
    }

    /** The memory of all of them. */
    public MemoryReading memory() {
        MemoryReading sum = new MemoryReading(0, 0);
        for (long each : pids()) {
            sum = sum.plus(MemoryReading.parse(read(each, "smaps_rollup")));
        }
        return sum;
    }

    private List<Long> pids() {
        List<Long> found = new ArrayList<>();
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)) {
            found.add(pid);
            children.forEach(child -> found.add(child.pid()));
        }
        return found;
    }

    /** utime and stime of a {@code stat}; the name before them may hold anything. */
    static long cpuTicks(String stat) {
        int afterName = stat.lastIndexOf(')');
        if (afterName < 0) {
            return 0;
        }
        List<String> fields = List.of(stat.substring(afterName + 2).trim().split(" "));
        return Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
    }

    /** A file of {@code /proc}; empty when the process has gone. */
    private static String read(long pid, String name) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), name));
        } catch (IOException e) {
            return "";
        }
    }
}
