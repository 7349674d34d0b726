package org.finessebridge.scenario.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Asks for what is told by no event, again and again, until it is as it should be. */
final class Polling {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    /** Asks once. */
    interface Question {

        /** What is not as expected, in a line; null where all is. */
        @Nullable
        String ask() throws IOException, InterruptedException;
    }

    private final LongSupplier nanos;

    Polling(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Asks until all is as expected.
     *
     * @return what still is not when the time is over; null where all is
     */
    @Nullable
    String until(Duration limit, Question question) throws IOException, InterruptedException {
        long end = nanos.getAsLong() + limit.toNanos();
        while (true) {
            String wrong = question.ask();
            if (wrong == null || nanos.getAsLong() >= end) {
                return wrong;
            }
            LockSupport.parkNanos(PAUSE);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    static String inWords(Duration limit) {
        return limit.toMillis() % 1_000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
