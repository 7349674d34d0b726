package org.finessebridge.app.notification.pubsub;

import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The names of all nodes as a list, which is made once for each version of them: clients may ask for it at
 * will. Safe for use by any thread.
 */
final class NodeNames {

    private final NavigableSet<String> present;
    private final AtomicLong version = new AtomicLong();
    private volatile @Nullable Made made;

    private record Made(long version, List<String> names) {}

    /**
     * A list that has not been asked for.
     *
     * @param present the names as they are
     */
    NodeNames(NavigableSet<String> present) {
        this.present = present;
    }

    /** To be called behind each change. */
    void changed() {
        version.incrementAndGet();
    }

    /** The names, in order; immutable, and the same list as long as nothing changes. */
    List<String> list() {
        long now = version.get();
        Made last = made;
        if (last == null || last.version() != now) {
            last = new Made(now, List.copyOf(present));
            made = last;
        }
        return last.names();
    }
}
