package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.finessebridge.fixture.ProductProcess;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product as a process of its own is killed without a word (SIGKILL) while administrators write, several times,
 * each time after another number of writes: all that was acknowledged is there afterwards, and nothing is half there.
 * {@code -Dkilled.seed=1-20} for other seeds than the kept one.
 */
@Timeout(1_800)
class KilledDuringConfigurationIT {

    private static final int ROUNDS = 4;
    private static final int FEWEST_WRITES = 5;
    private static final int MOST_WRITES = 300;

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedIsThereAndNothingHalf() throws Exception {
        String[] seeds = System.getProperty("killed.seed", "1").split("-", -1);
        long last = Long.parseLong(seeds[seeds.length - 1]);
        for (long seed = Long.parseLong(seeds[0]); seed <= last; seed++) {
            play(seed, directory.resolve(String.valueOf(seed)));
        }
    }

    private static void play(long seed, Path data) throws Exception {
        Random random = new Random(seed);
        List<NumberedWrites> all = ConfigurationWrites.all();
        for (int round = 0; round <= ROUNDS; round++) {
            try (ProductProcess product = ProductProcess.start(data)) {
                FinesseHttp administrator = new FinesseHttp(product.restPort(), "administrator", "administrator");
                Waiting.until(
                        "IN_SERVICE",
                        () -> administrator
                                .get("/finesse/api/SystemInfo")
                                .body()
                                .contains("IN_SERVICE"));
                if (round == 0) {
                    all.forEach(writes -> writes.prepare(administrator));
                }
                all.forEach(writes -> writes.check(administrator));
                if (round < ROUNDS) {
                    writeUntilKilled(product, administrator, all, random.nextInt(FEWEST_WRITES, MOST_WRITES));
                }
            }
        }
        assertThat(all)
                .as("seed %d", seed)
                .allSatisfy(writes -> assertThat(writes.acknowledged()).isPositive());
    }

    /** The kill comes while the other writers' requests are under way. */
    private static void writeUntilKilled(
            ProductProcess product, FinesseHttp administrator, List<NumberedWrites> all, int writes) throws Exception {
        CountDownLatch acknowledged = new CountDownLatch(writes);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = new ArrayList<>();
            all.forEach(each -> ends.add(writers.submit(() -> each.goOn(administrator, acknowledged::countDown))));
            try {
                assertThat(acknowledged.await(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                        .as("%d writes are acknowledged", writes)
                        .isTrue();
            } finally {
                product.kill();
            }
            for (Future<?> end : ends) {
                end.get(); // fails where a write was refused
            }
        }
    }
}
