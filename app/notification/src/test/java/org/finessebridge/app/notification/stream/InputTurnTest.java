package org.finessebridge.app.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.timer.FakeScheduler;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.HttpStreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One client's flood leaves the event loop to others in between. */
class InputTurnTest {

    private final FakeScheduler loop = new FakeScheduler();
    private final List<Object> done = new ArrayList<>();
    private boolean over;
    private final InputTurn turn = new InputTurn(loop, new Noting(), () -> over, done::add);

    /** Notes what it is asked to do. */
    private final class Noting implements HttpStreamTransport {

        @Override
        public void pauseInput(boolean paused) {
            done.add(paused ? "pause" : "read");
        }

        @Override
        public void caughtUp() {
            done.add("caught up");
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public String peer() {
            return "peer";
        }

        @Override
        public void openStream(String streamId) {}

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public int queued() {
            return 0;
        }

        @Override
        public void send(OutboundXml xml) {}

        @Override
        public void authenticated() {}

        @Override
        public void holdInput(boolean held) {}

        @Override
        public void closeStream(@Nullable StreamErrorCondition error) {}
    }

    private void send(int count) {
        for (int i = 1; i <= count; i++) {
            int number = i;
            turn.take(() -> done.add(number));
        }
    }

    private static List<Object> numbers(int first, int last) {
        return new ArrayList<>(IntStream.rangeClosed(first, last).boxed().toList());
    }

    @Test
    void soManyStanzasAreTakenAtOnceAndTheRestInLaterTurns() {
        send(40);

        List<Object> expected = numbers(1, InputTurn.STANZAS);
        expected.add("pause");
        assertThat(done).isEqualTo(expected);
        assertThat(turn.isBehind()).isTrue();
        loop.run();
        assertThat(done).as("tasks of the loop are no turn of the client's").isEqualTo(expected);

        loop.advance(Duration.ZERO);

        expected.addAll(numbers(InputTurn.STANZAS + 1, 40));
        expected.addAll(List.of("read", "caught up"));
        assertThat(done).isEqualTo(expected);
        assertThat(turn.isBehind()).isFalse();
    }

    @Test
    void eachTurnIsATimerOfItsOwnBetweenWhichOthersAreServed() {
        send(40);
        var _ = loop.schedule(Duration.ZERO, () -> done.add("another client"));

        loop.advance(Duration.ZERO);

        assertThat(done.indexOf("another client")).isEqualTo(done.indexOf(2 * InputTurn.STANZAS) + 1);
        assertThat(done.indexOf(2 * InputTurn.STANZAS + 1)).isGreaterThan(done.indexOf("another client"));
    }

    /** One that takes as long as a turn is the last of its turn. */
    @Test
    void aCostlyStanzaEndsTheTurn() {
        FakeTime time = new FakeTime();
        InputTurn costly = new InputTurn(time, new Noting(), () -> over, done::add);
        for (int i = 1; i <= 3; i++) {
            int number = i;
            costly.take(() -> {
                time.now += InputTurn.TIME.toNanos();
                done.add(number);
            });
        }

        assertThat(done).containsExactly(1, "pause");
        time.runTimers();
        assertThat(done).containsExactly(1, "pause", 2);
        time.runTimers();
        assertThat(done).containsExactly(1, "pause", 2, 3, "read", "caught up");
    }

    @Test
    void whoSendsAtLeisureIsNeverPutOff() {
        for (int i = 0; i < 10; i++) {
            send(InputTurn.STANZAS);
            loop.advance(InputTurn.TIME);
        }

        assertThat(done).hasSize(10 * InputTurn.STANZAS).doesNotContain("pause");
    }

    @Test
    void nothingIsTakenBehindTheEnd() {
        send(40);
        over = true;

        loop.advance(Duration.ZERO);

        assertThat(done).hasSize(InputTurn.STANZAS + 1);
        assertThat(turn.isBehind()).isFalse();
    }

    /** A timer's failure is nobody's: the client would be paused for ever. */
    @Test
    void whatFailsInALaterTurnIsToldAndNothingWaitsBehindIt() {
        send(InputTurn.STANZAS);
        send(1);
        Error failure = new StackOverflowError("as the test wants it");
        turn.take(() -> {
            throw failure;
        });
        send(3);

        loop.advance(Duration.ZERO);

        List<Object> expected = numbers(1, InputTurn.STANZAS);
        expected.addAll(List.of("pause", 1, failure));
        assertThat(done).isEqualTo(expected);
        assertThat(turn.isBehind()).isFalse();
    }

    /** Time passes while something is done. */
    private static final class FakeTime implements StreamScheduler {

        private List<Runnable> timers = new ArrayList<>();
        private long now;

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            timers.add(task);
            return () -> timers.remove(task);
        }

        @Override
        public long nanoTime() {
            return now;
        }

        void runTimers() {
            List<Runnable> due = timers;
            timers = new ArrayList<>();
            due.forEach(Runnable::run);
        }
    }
}
