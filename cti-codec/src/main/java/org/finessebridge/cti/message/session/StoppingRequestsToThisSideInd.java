package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.Remainder;

/**
 * The client will send nothing more to the server that goes to maintenance; the server then drops
 * the connection.
 *
 * <p>STOPPING_REQUESTS_TO_THIS_SIDE_IND, type 281. CTI Server Message Reference Guide, Session
 * Management, Stopping Requests To This Side Ind.
 *
 * <p>Since version 24.
 */
@MessageType(281)
public record StoppingRequestsToThisSideInd(Remainder remainder) implements CtiIndication {

    /** A message with nothing beyond its listed fields. */
    public StoppingRequestsToThisSideInd() {
        this(Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static StoppingRequestsToThisSideIndBuilder builder() {
        return new StoppingRequestsToThisSideIndBuilder();
    }

    /** A builder with the values of this message. */
    public StoppingRequestsToThisSideIndBuilder toBuilder() {
        return new StoppingRequestsToThisSideIndBuilder(this);
    }
}
