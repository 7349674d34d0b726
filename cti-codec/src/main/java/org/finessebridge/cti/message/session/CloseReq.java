package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.StatusCode;

/**
 * Ends the session.
 *
 * <p>CLOSE_REQ, type 7. CTI Server Message Reference Guide, Session Management, Close Req.
 *
 * @param status why; 0 is normal, see {@link StatusCode}
 */
@MessageType(7)
public record CloseReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long status,
        Remainder remainder) implements CtiRequest<CloseConf> {

    /** A message with nothing beyond its listed fields. */
    public CloseReq(long invokeId, long status) {
        this(invokeId, status, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static CloseReqBuilder builder() {
        return new CloseReqBuilder();
    }

    /** A builder with the values of this message. */
    public CloseReqBuilder toBuilder() {
        return new CloseReqBuilder(this);
    }
}
