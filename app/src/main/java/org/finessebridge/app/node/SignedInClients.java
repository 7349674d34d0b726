package org.finessebridge.app.node;

import java.util.Set;

/** The clients that are signed in at a Notification Service of the product's own. */
public interface SignedInClients {

    /**
     * Ends the sessions of users whom the directory does not know any more, and all that waits for
     * them. Called after {@link org.finessebridge.app.directory.Directory#snapshot} shows that they
     * are gone, so that none is overlooked. Does not wait for a client; safe for use by any thread.
     *
     * @param users their loginIds
     */
    void disconnect(Set<String> users);

    /**
     * Ends the sessions of users whose password somebody else has set. What they are subscribed to stays. Called
     * after the directory has the new one. Does not wait for a client; safe for use by any thread.
     *
     * @param users their loginIds
     */
    void endSessions(Set<String> users);
}
