package org.finessebridge.app.notification.handover;

import java.util.List;

/** A page of user 2001 on one session, without sockets, on an event loop that a test drives. */
public interface FakePage {

    /** Signs in as far as a resource. */
    void bind(String resource) throws Exception;

    /** Shows its presence, or takes it back. */
    void presence(boolean available);

    /** Asks for what waits, where the transport wants that. */
    void poll();

    /** Sends something that has nothing to do with what it has read. */
    void chat();

    /** The network is gone: nothing arrives on either side, and nobody says so. */
    void vanish();

    /** The network is back, as if nothing had been; false if the page has to sign in anew. */
    boolean comeBack();

    /** The server finds out that a client is gone. */
    void foundOut();

    /** Whether the session has ended, as far as the page knows. */
    boolean ended();

    /** What the page has read since the last call. */
    List<String> read();

    /** What the server had to take as sent while the network was gone. */
    List<String> swallowed();

    /** Runs one task of the event loop; false if there is none. */
    boolean runNext();
}
