package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.finessebridge.fixture.Waiting;

/** A client of the Notification Service that somebody else wrote, signed in as a user. */
abstract class Desktop implements AutoCloseable {

    private final BlockingQueue<ReceivedUpdate> received = new LinkedBlockingQueue<>();
    private volatile Consumer<ReceivedUpdate> listener = update -> {};

    /** Subscribes to a node with the full JID; fails if the service refuses. */
    abstract void subscribe(String node) throws Exception;

    @Override
    public abstract void close();

    /** What was kept from before the client was there is not handed on. */
    void receive(ReceivedUpdate update) {
        received.add(update);
        listener.accept(update);
    }

    /** Hands each update from now on to a listener too, on the client's thread. */
    void listen(Consumer<ReceivedUpdate> to) {
        listener = to;
    }

    /** The next update. */
    ReceivedUpdate next() {
        try {
            ReceivedUpdate update = received.poll(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (update == null) {
                throw new AssertionError("no update came within " + Waiting.PATIENCE);
            }
            return update;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next update that fits; others before it are passed over. */
    ReceivedUpdate next(Predicate<ReceivedUpdate> fits) {
        for (ReceivedUpdate update = next(); ; update = next()) {
            if (fits.test(update)) {
                return update;
            }
        }
    }

    /** What has come by now. */
    List<ReceivedUpdate> drain() {
        List<ReceivedUpdate> all = new ArrayList<>();
        received.drainTo(all);
        return all;
    }
}
