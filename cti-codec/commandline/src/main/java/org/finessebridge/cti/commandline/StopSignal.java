package org.finessebridge.cti.commandline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that runs until it is stopped end in order: Ctrl-C, or a signal to terminate,
 * interrupts the command's thread, and the process ends when the command has.
 */
final class StopSignal implements AutoCloseable {

    private static final long LONGEST_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private StopSignal(Thread command) {
        hook = new Thread(() -> stop(command), "cti-stop");
    }

    /** A signal for the calling thread. */
    static StopSignal ofThisThread() {
        return new StopSignal(Thread.currentThread());
    }

    /** From now on the thread is interrupted when the process is stopped. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Thread command) {
        command.interrupt();
        try {
            if (!ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("cti: the command did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is being stopped: the hook runs already
            assert ended.getCount() == 0;
        }
    }
}
