package org.finessebridge.scenario.commandline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while a scenario runs: the run's thread is interrupted, and the process waits until it has cleaned up. */
final class Interruption implements AutoCloseable {

    private final Thread run;
    private final Duration patience;
    private final Thread hook;

    /** The run's thread itself may not end before the process does: it waits for that in System.exit. */
    private final CountDownLatch cleanedUp = new CountDownLatch(1);

    /**
     * @param run the run's thread
     * @param patience how long the process waits for it at most
     */
    Interruption(Thread run, Duration patience) {
        this.run = run;
        this.patience = patience;
        this.hook = new Thread(this::end, "scenario-clean-up");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The process ends. */
    void end() {
        run.interrupt();
        try {
            var _ = cleanedUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cleanedUp.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process ends already, by this hook.
        }
    }
}
