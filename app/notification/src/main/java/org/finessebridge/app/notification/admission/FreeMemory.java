package org.finessebridge.app.notification.admission;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** Tells whether there is memory for more clients. Safe for use by any thread; never blocks. */
@FunctionalInterface
public interface FreeMemory {

    /** Whether what is in use leaves no room for more clients. */
    boolean isShort();

    /**
     * Watches the heap: memory is short while so much of it was in use after the last collection of
     * the old generation. While it is, a collection is asked for now and then ({@link System#gc}): with
     * G1 and {@code -XX:+ExplicitGCInvokesConcurrent}, with ZGC and with Shenandoah the product goes on
     * meanwhile.
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
        return new HeapWatch(
                percent / 100.0,
                () -> old.stream().mapToDouble(FreeMemory::used).max().orElse(0),
                () -> ManagementFactory.getMemoryMXBean().gc(),
                task -> Thread.ofPlatform().daemon().name("heap-watch").start(task),
                System::nanoTime);
    }

    private static double used(MemoryPoolMXBean pool) {
        MemoryUsage left = pool.getCollectionUsage();
        return left == null ? 0 : (double) left.getUsed() / left.getMax();
    }
}
