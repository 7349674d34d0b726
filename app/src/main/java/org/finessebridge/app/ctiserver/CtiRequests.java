package org.finessebridge.app.ctiserver;

import java.util.function.Consumer;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiRequest;

/** The way to the CTI server. Nothing here blocks. */
public interface CtiRequests {

    /**
     * Sends a request.
     *
     * @param outcome called exactly once, on another thread or on this one
     */
    <C extends CtiConfirmation> void send(CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome);

    /**
     * Sends a message that the server answers with events, if at all; without a session it is
     * dropped.
     */
    void tell(CtiIndication indication);

    /** Reads no more events until {@link #resumeReading}. */
    void pauseReading();

    /** Reads on. */
    void resumeReading();
}
