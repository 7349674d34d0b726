package org.finessebridge.app.notification.handover;

import org.finessebridge.app.notification.xml.OutboundXml;

/**
 * The way from a {@link SessionInbox} to its client. Methods are called on the stream's event loop, but for {@link
 * #tooFast}.
 */
public interface Outlet {

    /** Sends something to the client; what does not reach it comes back to the inbox. */
    void send(OutboundXml xml);

    /** Events come faster than the loop can take them: the session is to end. Any thread. */
    void tooFast(String reason);

    /** So many events had to go, since the client shows no presence. */
    void dropped(int events);

    /** Whether the session's user is still one: who is removed and comes anew is somebody else. */
    boolean isUserKnown();
}
