package org.finessebridge.scenario.commandline;

import java.util.concurrent.TimeUnit;

/** Ctrl-C while a scenario runs: the run's thread is interrupted, and the process waits until it has cleaned up. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);

    private final Thread hook;

    Interruption(Thread run) {
        this.hook = new Thread(() -> end(run), "scenario-clean-up");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void end(Thread run) {
        run.interrupt();
        try {
            run.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process ends already, by this hook.
        }
    }
}
