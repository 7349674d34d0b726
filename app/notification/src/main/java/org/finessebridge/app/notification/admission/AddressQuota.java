package org.finessebridge.app.notification.admission;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Places of which each address, and all of them together, may have so many. Thread-safe. */
final class AddressQuota {

    private final int mostOfAddress;
    private final int most;
    private final ConcurrentHashMap<ClientNetwork, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    AddressQuota(int mostOfAddress, int most) {
        this.mostOfAddress = mostOfAddress;
        this.most = most;
    }

    /** Takes a place; false if there is none. */
    boolean take(ClientNetwork address) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return false;
        }
        boolean[] free = new boolean[1];
        taken.compute(address, (key, count) -> {
            int now = count == null ? 0 : count;
            free[0] = now < mostOfAddress;
            return free[0] ? now + 1 : count;
        });
        if (!free[0]) {
            all.decrementAndGet();
        }
        return free[0];
    }

    /** Gives a place back. */
    void release(ClientNetwork address) {
        all.decrementAndGet();
        taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
