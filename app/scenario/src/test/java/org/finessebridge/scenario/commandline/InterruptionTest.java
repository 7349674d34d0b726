package org.finessebridge.scenario.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {

    /** As System.exit does, which does not return while the process ends. */
    @Test
    @Timeout(60)
    void theProcessEndsWhenTheRunHasCleanedUpThoughItsThreadGoesOn() throws Exception {
        CompletableFuture<Interruption> begun = new CompletableFuture<>();
        CountDownLatch tested = new CountDownLatch(1);
        Thread run = Thread.ofVirtual().start(() -> {
            try (Interruption interruption = new Interruption(Thread.currentThread(), Duration.ofDays(1))) {
                begun.complete(interruption);
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                tested.countDown();
            }
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                // The test is over.
            }
        });

        begun.get().end();

        tested.await();
        assertThat(run.isAlive()).isTrue();
        run.interrupt();
        run.join();
    }
}
