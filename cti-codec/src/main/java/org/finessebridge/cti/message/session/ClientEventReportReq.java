package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.ClientEventState;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Reports a noteworthy event of the client to the server's log.
 *
 * <p>CLIENT_EVENT_REPORT_REQ, type 32. CTI Server Message Reference Guide, Miscellaneous Service,
 * Client Event Report Req.
 */
@MessageType(32)
public record ClientEventReportReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) Coded<ClientEventState> state,
        @Floating(tag = 66, max = 128) @Nullable String objectName,
        @Floating(tag = 7, max = 255) @Nullable String text,
        Remainder remainder)
        implements CtiRequest<ClientEventReportConf> {

    /** A message with nothing beyond its listed fields. */
    public ClientEventReportReq(
            long invokeId, Coded<ClientEventState> state, @Nullable String objectName, @Nullable String text) {
        this(invokeId, state, objectName, text, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ClientEventReportReqBuilder builder() {
        return new ClientEventReportReqBuilder();
    }

    /** A builder with the values of this message. */
    public ClientEventReportReqBuilder toBuilder() {
        return new ClientEventReportReqBuilder(this);
    }
}
