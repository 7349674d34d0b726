package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Withdraws a service that REGISTER_SERVICE_REQ offered.
 *
 * <p>UNREGISTER_SERVICE_REQ, type 145. CTI Server Message Reference Guide, Server Service,
 * Unregister Service Req.
 */
@MessageType(145)
public record UnregisterServiceReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long registeredServiceId,
        Remainder remainder) implements CtiRequest<UnregisterServiceConf> {

    /** A message with nothing beyond its listed fields. */
    public UnregisterServiceReq(long invokeId, long registeredServiceId) {
        this(invokeId, registeredServiceId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static UnregisterServiceReqBuilder builder() {
        return new UnregisterServiceReqBuilder();
    }

    /** A builder with the values of this message. */
    public UnregisterServiceReqBuilder toBuilder() {
        return new UnregisterServiceReqBuilder(this);
    }
}
