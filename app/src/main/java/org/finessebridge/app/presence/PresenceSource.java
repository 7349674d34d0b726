package org.finessebridge.app.presence;

import java.util.concurrent.CompletableFuture;

/** Where clients are heard. */
@FunctionalInterface
public interface PresenceSource {

    /**
     * Makes sure that nothing is on its way: a connection that is dead without a word, or a socket that nobody has read
     * yet, would hide who has come back. Does not wait.
     *
     * @return ends, on any thread, when the listener has been told of all that had changed before this call; with an
     *     exception where nobody can know
     */
    CompletableFuture<Void> heardAll();
}
