package org.finessebridge.app.notification.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.StreamTransport;

/**
 * How much of what one client sends is taken before its event loop goes on to others: some stanzas, or half
 * a millisecond. The rest waits for the loop's next round, in its order, and nothing more is read from the
 * client until it has been taken; so what waits is what one read, or the requests of one window, have brought.
 * Lives on the stream's event loop.
 */
final class InputTurn {

    /** Taken in one turn. */
    static final int STANZAS = 8;

    /** So long a turn takes, and the stanza that is being taken then. */
    static final Duration TIME = Duration.ofNanos(500_000);

    private final StreamScheduler scheduler;
    private final StreamTransport transport;
    private final BooleanSupplier over;
    private final Consumer<Throwable> onFailure;
    private final Deque<Runnable> waiting = new ArrayDeque<>(0);
    private int taken;
    private long began;
    private long busy;

    /**
     * Nothing has come.
     *
     * @param over whether the stream has ended, so that nothing more is taken
     * @param onFailure ends the stream when what was put off fails: nobody else hears of that, and a client of whom
     *     nothing more is read would wait for ever
     */
    InputTurn(
            StreamScheduler scheduler, StreamTransport transport, BooleanSupplier over, Consumer<Throwable> onFailure) {
        this.scheduler = scheduler;
        this.transport = transport;
        this.over = over;
        this.onFailure = onFailure;
        this.began = scheduler.nanoTime();
    }

    /** Whether something waits, behind which what comes now has to wait too. */
    boolean isBehind() {
        return !waiting.isEmpty();
    }

    /** Does what a client has sent: now, or when its turn comes. */
    void take(Runnable input) {
        if (isBehind()) {
            waiting.add(input);
        } else if (mayGoOn()) {
            run(input);
        } else {
            waiting.add(input);
            transport.pauseInput(true);
            nextTurn();
        }
    }

    private boolean mayGoOn() {
        long now = scheduler.nanoTime();
        if (now - began - busy >= TIME.toNanos()) { // it was idle: others have had their turns
            begin(now);
        }
        return taken < STANZAS && busy < TIME.toNanos();
    }

    private void begin(long now) {
        began = now;
        busy = 0;
        taken = 0;
    }

    private void run(Runnable input) {
        long now = scheduler.nanoTime();
        taken++;
        try {
            input.run();
        } finally {
            busy += scheduler.nanoTime() - now;
        }
    }

    /** A timer that is due at once, not a task: an event loop does all its tasks before it looks at its sockets. */
    private void nextTurn() {
        var _ = scheduler.schedule(Duration.ZERO, this::goOn);
    }

    private void goOn() {
        try {
            takeTurn();
        } catch (Throwable failure) {
            waiting.clear();
            onFailure.accept(failure);
        }
    }

    private void takeTurn() {
        begin(scheduler.nanoTime());
        while (!over.getAsBoolean() && isBehind() && mayGoOn()) {
            run(waiting.removeFirst());
        }
        if (over.getAsBoolean()) {
            waiting.clear();
        } else if (isBehind()) {
            nextTurn();
        } else {
            transport.pauseInput(false);
            transport.caughtUp();
        }
    }
}
