package org.finessebridge.app.notification.admission;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** Tells whether there is memory for more clients. Safe for use by any thread. */
@FunctionalInterface
public interface FreeMemory {

    /** Whether what is in use leaves no room for more clients. */
    boolean isShort();

    /**
     * Watches the heap: memory is short while so much of it was in use after the last collection of
     * the old generation.
     *
     * @param percent of the heap's largest size
     */
    static FreeMemory ofHeap(int percent) {
        List<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                .filter(pool -> pool.getUsage().getMax() > 0)
                .toList();
        old.forEach(pool -> pool.setCollectionUsageThreshold(pool.getUsage().getMax() / 100 * percent));
        return () -> old.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    }
}
