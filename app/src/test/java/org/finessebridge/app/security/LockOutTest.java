package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.security.LockOut.Try;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final ClientAddress DESK = ClientAddress.of("192.0.2.1");
    private static final ClientAddress STRANGER = ClientAddress.of("198.51.100.1");

    private final FakeClock time = new FakeClock();
    private final LockOut lockOut = new LockOut(time);

    private Try<String> right(ClientAddress from) {
        return lockOut.check("2001", from, () -> "in");
    }

    private Try<String> wrong(ClientAddress from) {
        return lockOut.check("2001", from, () -> null);
    }

    private void lock(ClientAddress from) {
        for (int i = 1; i <= 5; i++) {
            assertThat(wrong(from)).isEqualTo(new Try.Wrong<>(i == 5));
        }
    }

    @Test
    void strangersLockThemselvesOutAndNotWhoWorks() {
        right(DESK);

        lock(STRANGER);

        assertThat(right(STRANGER)).isEqualTo(new Try.Locked<>(Duration.ofMinutes(5)));
        assertThat(right(ClientAddress.of("203.0.113.1"))).isInstanceOf(Try.Locked.class);
        assertThat(right(DESK)).isInstanceOf(Try.Right.class);
    }

    /** Each request of REST signs in: it must not clear what others have guessed. */
    @Test
    void whoWorksGivesStrangersNoNewTries() {
        right(DESK);
        for (int i = 0; i < 4; i++) {
            wrong(STRANGER);
            right(DESK);
        }

        assertThat(wrong(STRANGER)).isEqualTo(new Try.Wrong<>(true));
    }

    /** Who guesses may sit behind the same proxy, where each request of the user's would clear the count. */
    @Test
    void whoWorksGivesNoNewTriesToWhoGuessesAtTheSameAddress() {
        right(DESK);
        for (int i = 0; i < 4; i++) {
            assertThat(wrong(DESK)).isEqualTo(new Try.Wrong<>(false));
            time.advance(Duration.ofSeconds(59));
            assertThat(right(DESK)).isInstanceOf(Try.Right.class);
        }

        assertThat(wrong(DESK)).isEqualTo(new Try.Wrong<>(true));
    }

    /** The same at an address that was a stranger's until then. */
    @Test
    void theFirstRequestFromANewAddressGivesStrangersNoNewTries() {
        for (int i = 0; i < 4; i++) {
            wrong(STRANGER);
            right(ClientAddress.of("203.0.113." + i));
        }

        assertThat(wrong(STRANGER)).isEqualTo(new Try.Wrong<>(true));
    }

    @Test
    void aRightPasswordEndsTheCountOfWrongOnesOfFiveMinutesAgo() {
        right(DESK);
        for (int i = 0; i < 4; i++) {
            wrong(DESK);
        }
        time.advance(LockOut.LOCKED_FOR);
        right(DESK);

        for (int i = 0; i < 4; i++) {
            assertThat(wrong(DESK)).isEqualTo(new Try.Wrong<>(false));
        }
        time.advance(LockOut.LOCKED_FOR);
        assertThat(wrong(DESK)).as("no right one came between").isEqualTo(new Try.Wrong<>(true));
    }

    @Test
    void anAddressOfTheUserHasFiveTriesToo() {
        right(DESK);
        lock(DESK);

        assertThat(right(DESK)).isInstanceOf(Try.Locked.class);
        assertThat(right(STRANGER)).isInstanceOf(Try.Right.class);
        time.advance(Duration.ofMinutes(5));
        assertThat(right(DESK)).isInstanceOf(Try.Right.class);
    }

    @Test
    void anAddressIsForgottenAfterDaysOrWhenOthersTakeItsPlace() {
        right(DESK);
        time.advance(LockOut.OF_LATE);
        lock(STRANGER);
        assertThat(right(DESK)).isInstanceOf(Try.Locked.class);

        time.advance(LockOut.LOCKED_FOR);
        right(DESK);
        for (int i = 0; i < LockOut.MOST_ADDRESSES; i++) {
            right(ClientAddress.of("203.0.113." + i));
        }
        lock(STRANGER);
        assertThat(right(DESK)).isInstanceOf(Try.Locked.class);
        assertThat(right(ClientAddress.of("203.0.113.0"))).isInstanceOf(Try.Right.class);
    }

    @Test
    void ofManyTriesAtOnceFiveAreChecked() throws Exception {
        AtomicInteger checked = new AtomicInteger();
        CountDownLatch fiveAreUnderWay = new CountDownLatch(5);
        List<Future<Try<String>>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                tries.add(threads.submit(() -> lockOut.check("2001", STRANGER, () -> {
                    checked.incrementAndGet();
                    fiveAreUnderWay.countDown();
                    await(fiveAreUnderWay);
                    return null;
                })));
            }
        }

        assertThat(checked).hasValue(5);
        int locked = 0;
        for (Future<Try<String>> one : tries) {
            locked += one.get() instanceof Try.Locked ? 1 : 0;
        }
        assertThat(locked).isEqualTo(395);
    }

    @Test
    void manyRightTriesAtOnceAreAllTaken() throws Exception {
        List<Future<Try<String>>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                tries.add(threads.submit(() -> right(STRANGER)));
            }
        }

        for (Future<Try<String>> one : tries) {
            assertThat(one.get()).isInstanceOf(Try.Right.class);
        }
    }

    @Test
    void aCheckThatFailsCountsNothing() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> lockOut.check("2001", DESK, () -> {
                        throw new IllegalStateException("out of reach");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(right(DESK)).isInstanceOf(Try.Right.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
