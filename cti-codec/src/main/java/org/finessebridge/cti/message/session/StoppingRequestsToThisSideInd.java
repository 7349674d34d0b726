package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.Remainder;

/**
 * The client sends no more requests to a server that goes into maintenance; the server then drops
 * the connection.
 *
 * <p>STOPPING_REQUESTS_TO_THIS_SIDE_IND, type 281. CTI Server Message Reference Guide, Session
 * Management, Stopping Requests To This Side Ind.
 */
@MessageType(281)
public record StoppingRequestsToThisSideInd(Remainder remainder) implements CtiIndication {

    /** A message with nothing beyond its listed fields. */
    public StoppingRequestsToThisSideInd() {
        this(Remainder.NONE);
    }
}
