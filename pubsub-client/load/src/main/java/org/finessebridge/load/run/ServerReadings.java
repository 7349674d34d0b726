package org.finessebridge.load.run;

import java.io.IOException;
import org.finessebridge.load.measure.JvmHeap;
import org.finessebridge.load.measure.MemoryReading;
import org.finessebridge.load.measure.ProcessTree;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.outcome.LoadFailure;
import org.finessebridge.load.settings.ServerOptions;
import org.jspecify.annotations.Nullable;

/** What can be read of the server's processes and of this one. */
final class ServerReadings {

    /**
     * CPU time up to a moment, in milliseconds.
     *
     * @param server of the server; null when it is not measured
     * @param own of this program
     */
    record Cpu(@Nullable Long server, long own) {

        /** What was used since an earlier moment. */
        Cpu since(Cpu earlier) {
            return new Cpu(
                    server == null || earlier.server == null ? null : server - earlier.server, own - earlier.own);
        }
    }

    /**
     * Memory at a moment.
     *
     * @param process of the server's processes
     * @param liveHeap live objects in KiB; 0 when the server is no JVM
     */
    record Memory(MemoryReading process, long liveHeap) {}

    private final @Nullable ProcessTree server;
    private final boolean jvm;
    private final ProcessTree own = new ProcessTree(ProcessHandle.current().pid());

    ServerReadings(ServerOptions options) {
        server = options.pid() == 0 ? null : new ProcessTree(options.pid());
        jvm = options.jvm();
        if (server != null && !server.isAlive()) {
            throw new LoadFailure(LoadExitCode.USAGE, "there is no process " + options.pid() + " (--server-pid)");
        }
    }

    boolean isMeasured() {
        return server != null;
    }

    Cpu cpu() {
        return new Cpu(server == null ? null : server.cpuMillis(), own.cpuMillis());
    }

    /** Reads memory, after a collection where the server is a JVM. */
    Memory memory() throws IOException {
        if (server == null) {
            return new Memory(new MemoryReading(0, 0), 0);
        }
        long live = jvm ? new JvmHeap(server.pid()).liveAfterCollection() : 0;
        return new Memory(server.memory(), live);
    }

    /** Reads memory as it is, without a collection. */
    MemoryReading memoryNow() {
        return server == null ? new MemoryReading(0, 0) : server.memory();
    }
}
