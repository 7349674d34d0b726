package org.finessebridge.app.bridge.recovery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks the CTI server many questions, a bounded number of them at a time; what found no room or no answer is
 * asked again at a tick. Only the bridge's thread calls.
 *
 * @param <Q> what is asked
 */
final class QuestionWindow<Q> {

    /** How many are under way at most. */
    private static final int SIZE = 256;

    private final Consumer<Q> ask;
    private final Runnable findMore;
    private final Runnable whenDone;
    private final ArrayDeque<Q> toAsk = new ArrayDeque<>();
    private final List<Q> later = new ArrayList<>();
    private int underWay;
    private int ticks;
    private boolean ended;

    /**
     * @param ask asks; {@link #answered} has to be called once for each
     * @param findMore adds what the answers so far lead to, if there is anything
     * @param whenDone run once, when all has been answered and nothing more was found
     */
    QuestionWindow(Consumer<Q> ask, Runnable findMore, Runnable whenDone) {
        this.ask = ask;
        this.findMore = findMore;
        this.whenDone = whenDone;
    }

    /** Will be asked when it is its turn, after {@link #goOn}. */
    void add(Q question) {
        toAsk.add(question);
    }

    /** Will be asked again at the next tick. */
    void addLater(Q question) {
        later.add(question);
    }

    /** Whether nothing waits for its turn. */
    boolean isEmpty() {
        return toAsk.isEmpty();
    }

    /** How many ticks had something to ask again. */
    int ticks() {
        return ticks;
    }

    /** Asks what may be asked now; ends where there is nothing. */
    void goOn() {
        do {
            while (underWay < SIZE && !toAsk.isEmpty()) {
                underWay++;
                ask.accept(toAsk.remove());
            }
        } while (underWay == 0 && later.isEmpty() && !ended && hasMore());
    }

    private boolean hasMore() {
        findMore.run();
        if (toAsk.isEmpty()) {
            ended = true;
            whenDone.run();
            return false;
        }
        return true;
    }

    /** A question has been answered: takes the answer over, unless all was given up. */
    void answered(Runnable take) {
        if (ended) {
            return;
        }
        underWay--;
        try {
            take.run();
        } finally {
            goOn();
        }
    }

    /** Some time has passed. */
    void tick() {
        if (!later.isEmpty() && !ended) {
            ticks++;
            toAsk.addAll(later);
            later.clear();
            goOn();
        }
    }

    /** The session has ended: answers that still come mean nothing. */
    void cancel() {
        ended = true;
        toAsk.clear();
        later.clear();
    }
}
