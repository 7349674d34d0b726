package org.finessebridge.cti.codec;

import java.time.Duration;

/**
 * What work costs the processor, in steps of some 10 ms. Unlike the time that passes it does not
 * grow where other processes want the processor too: a limit with a wide margin tells work without
 * end from a busy machine.
 */
public final class CpuTime {

    private CpuTime() {}

    /** What this process uses while something is done. */
    public static Duration of(Runnable work) {
        Duration before = used();
        work.run();
        return used().minus(before);
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
