package org.finessebridge.cti.simulator.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with the next requests of whatever client: each fault as often as it was asked
 * for, the oldest that fits first. Used on the simulator's event loop only.
 */
public final class RequestFaults {

    /** More are not kept. */
    public static final int MOST = 100;

    /** How often one fault can be played. */
    public static final int MOST_TIMES = 10_000;

    private final Map<Long, WaitingFault> waiting = new LinkedHashMap<>();
    private final List<Consumer<WaitingFault>> listeners = new ArrayList<>();
    private long nextId = 1;

    /** No faults. */
    public RequestFaults() {}

    /** Hears of each fault when it is played, with how often it is left. */
    public void listen(Consumer<WaitingFault> listener) {
        listeners.add(listener);
    }

    /** Takes a listener away. */
    public void ignore(Consumer<WaitingFault> listener) {
        listeners.remove(listener);
    }

    /**
     * Lets something go wrong.
     *
     * @param times with how many requests, from 1 to {@link #MOST_TIMES}
     * @throws IllegalStateException where {@link #MOST} wait already
     */
    public WaitingFault add(RequestFault fault, int times) {
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("a fault is played 1 to %d times, not %d".formatted(MOST_TIMES, times));
        }
        if (waiting.size() >= MOST) {
            throw new IllegalStateException(MOST + " faults wait already");
        }
        WaitingFault added = new WaitingFault(nextId++, fault, times);
        waiting.put(added.id(), added);
        return added;
    }

    /** What is still to come, the oldest first. Immutable. */
    public List<WaitingFault> waiting() {
        return List.copyOf(waiting.values());
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        waiting.clear();
    }

    /**
     * A request has come: what goes wrong with it.
     *
     * @param ofSession whether it is one of the session itself, which must be named
     * @return null for nothing
     */
    public @Nullable RequestFault next(String request, boolean ofSession) {
        Iterator<WaitingFault> oldest = waiting.values().iterator();
        while (oldest.hasNext()) {
            WaitingFault found = oldest.next();
            String meant = found.fault().request();
            if (meant.equals(request) || (meant.equals(RequestFault.ANY) && !ofSession)) {
                WaitingFault left = new WaitingFault(found.id(), found.fault(), found.left() - 1);
                if (left.left() == 0) {
                    oldest.remove();
                } else {
                    Objects.requireNonNull(waiting.replace(left.id(), left));
                }
                listeners.forEach(listener -> listener.accept(left));
                return left.fault();
            }
        }
        return null;
    }
}
