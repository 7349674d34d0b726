package org.finessebridge.app.queue;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queues as they were told last; any thread may ask. It agrees with the last event published. */
public interface CurrentQueues {

    /** The queue of that number; null if there is none. */
    @Nullable
    Queue find(long number);

    /** All that are known, in the order of their numbers. */
    Collection<Queue> all();

    /** The numbers of the queues that the user serves; empty where nothing was told of the user. */
    Set<Long> servedBy(String loginId);
}
