package org.finessebridge.load.session;

/** Hears a session's messages, on its event loop. */
@FunctionalInterface
public interface MessageListener {

    /**
     * A message, as it came.
     *
     * @param session the number that the session was given
     */
    void onMessage(int session, String xml);
}
