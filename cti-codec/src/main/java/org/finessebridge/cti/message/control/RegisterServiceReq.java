package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ServerMode;
import org.jspecify.annotations.Nullable;

/**
 * Offers a service of this client to the CTI server.
 *
 * <p>REGISTER_SERVICE_REQ, type 143. CTI Server Message Reference Guide, Server Service, Register
 * Service Req.
 */
@MessageType(143)
public record RegisterServiceReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) Coded<ServerMode> serverMode,
        @Floating(tag = 94, max = 64) @Nullable String serviceName,
        Remainder remainder)
        implements CtiRequest<RegisterServiceConf> {

    /** A builder with nothing set. */
    public static RegisterServiceReqBuilder builder() {
        return new RegisterServiceReqBuilder();
    }

    /** A builder with the values of this message. */
    public RegisterServiceReqBuilder toBuilder() {
        return new RegisterServiceReqBuilder(this);
    }
}
