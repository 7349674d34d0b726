package org.finessebridge.app.bridge.call;

import org.jspecify.annotations.Nullable;

/** The configured names of queues. */
@FunctionalInterface
public interface QueueNames {

    /** The name of a skill group; null where none is known. */
    @Nullable
    String name(long skillGroupNumber);
}
