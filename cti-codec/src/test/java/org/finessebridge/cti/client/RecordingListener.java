package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.message.CtiEvent;

/** Keeps what a client tells, in order, for a test to take. */
final class RecordingListener implements CtiClientListener {

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    private final BlockingQueue<CtiStateChange> changes = new LinkedBlockingQueue<>();

    @Override
    public void onStateChanged(CtiStateChange change) {
        changes.add(change);
    }

    /** What the client does, apart from the rest. */
    BlockingQueue<CtiStateChange> changes() {
        return changes;
    }

    @Override
    public void onEvent(CtiEvent event) {
        told.add(event);
    }

    @Override
    public void onSessionOpened(CtiSessionOpened opened) {
        told.add(opened);
    }

    @Override
    public void onSessionLost(CtiSessionLost lost) {
        told.add(lost);
    }

    /** Puts an outcome in its place among the events. */
    void outcome(CtiOutcome<?> outcome) {
        told.add(outcome);
    }

    /** The next thing told, which must be of a type. */
    <T> T next(Class<T> type) throws InterruptedException {
        Object next = told.poll(60, TimeUnit.SECONDS);
        assertThat(next).isInstanceOf(type);
        return type.cast(Objects.requireNonNull(next));
    }

    /** The next thing of a type; what comes before is passed over. */
    <T> T nextOf(Class<T> type) throws InterruptedException {
        while (true) {
            Object next = Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS), type.getName());
            if (type.isInstance(next)) {
                return type.cast(next);
            }
        }
    }

    /** Whether all that has been told was taken. */
    boolean isSilent() {
        return told.isEmpty();
    }
}
