package org.finessebridge.cti.client;

import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.session.OpenConf;

/** Who hears of a session; told on the session's thread. */
interface SessionOwner {

    /** OPEN_REQ is on its way. */
    void opening();

    /** The server is a standby one: the session waits until it becomes active. */
    void standby(OpenConf openConf);

    /** The session is open: requests may be sent. */
    void opened(OpenConf openConf);

    /** An event of the open session. */
    void event(CtiEvent event);

    /** The health of the contact centre has changed while the session was open. */
    void healthChanged(CtiHealth health);

    /** No more requests are sent; the session ends when those in flight have ended. */
    void leaving(String why);

    /** The session is not left after all: requests may be sent again. */
    void staying(String why);

    /**
     * The session is over, or could not be opened; the requests in flight have had their outcomes.
     *
     * @param wasOpen whether {@link #opened} was called
     */
    void ended(SessionEnd end, boolean wasOpen);
}
