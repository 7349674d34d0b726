package org.finessebridge.app.notification.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What many hold together, and from whom it is taken back. */
class BudgetTest {

    private long now;
    private final List<String> takenBack = new ArrayList<>();
    private final Budget budget =
            new Budget(new Budget.Limits("bytes of tests", "no setting", 1_000, 400, 10), () -> now);

    private Holding open(String owner, String name) {
        return budget.open(owner, reason -> takenBack.add(name));
    }

    @Test
    void theSlowestOfTheOwnerWithTooMuchGoes() {
        Holding slow = open("2001", "slow");
        Holding fast = open("2001", "fast");
        Holding other = open("2002", "other");
        other.holds(390);
        slow.holds(180);
        now += 10_000_000_000L;
        fast.holds(200);
        assertThat(takenBack).isEmpty();

        fast.holds(240);

        assertThat(takenBack).containsExactly("slow");
        assertThat(budget.held()).isEqualTo(390 + 240);
        slow.holds(300);
        slow.close();
        assertThat(budget.held()).as("it counts no more").isEqualTo(390 + 240);
    }

    @Test
    void whereAllHoldTooMuchTheyGoWhoHoldMost() {
        for (int i = 0; i < 12; i++) {
            open("small" + i, "small").holds(50);
        }
        Holding large = open("large", "large");
        large.holds(380);
        assertThat(takenBack).isEmpty();

        open("next", "next").holds(40);

        assertThat(takenBack).containsExactly("large");
    }

    /** Another owner meets the limit while it is being looked at the first one's. */
    @Test
    void whoMeetsALimitDuringASearchElsewhereIsNotForgotten() {
        Holding[] second = new Holding[1];
        second[0] = open("2002", "second");
        Holding first = budget.open("2001", reason -> {
            takenBack.add("first");
            second[0].holds(410);
        });

        first.holds(410);

        assertThat(takenBack).containsExactly("first", "second");
        assertThat(budget.held()).isZero();
    }

    @Test
    void whatIsLessThanAStepCostsNothing() {
        for (int i = 0; i < 1_000; i++) {
            open("owner", "small").holds(9);
        }

        assertThat(budget.held()).isZero();
        Holding one = open("owner", "one");
        one.holds(105);
        one.holds(100);
        assertThat(budget.held()).isEqualTo(105);
        one.close();
        assertThat(budget.held()).isZero();
    }

    @Test
    void nothingIsLostOrCountedTwiceByManyThreads() throws Exception {
        ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();
        List<Holding> all = new ArrayList<>();
        List<Future<?>> threads = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                Random random = new Random(thread);
                List<Holding> own = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    own.add(budget.open("owner" + i % 7, ended::add));
                }
                all.addAll(own);
                threads.add(executor.submit(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        own.get(random.nextInt(own.size())).holds(random.nextInt(3) * 30L);
                    }
                }));
            }
            for (Future<?> thread : threads) {
                assertThat(thread.get(30, TimeUnit.SECONDS)).isNull();
            }
        }
        long counted = all.stream().mapToLong(Holding::counted).sum();

        assertThat(budget.held()).isEqualTo(counted);
        all.forEach(Holding::close);
        assertThat(budget.held()).isZero();
        assertThat(ended).isNotEmpty();
    }
}
