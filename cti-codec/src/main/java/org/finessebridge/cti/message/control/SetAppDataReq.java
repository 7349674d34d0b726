package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Changes the variables of a call that an application handles.
 *
 * <p>SET_APP_DATA_REQ, type 129. CTI Server Message Reference Guide, Call Data Update Service, Set
 * App Data Req.
 */
@MessageType(129)
public record SetAppDataReq(
        @Fixed(WireType.UINT) long invokeId,
        @Floating(tag = 97, type = WireType.INT) @Nullable Integer applicationPathId,
        @Floating(tag = 13, max = 41) @Nullable String callVariable1,
        @Floating(tag = 14, max = 41) @Nullable String callVariable2,
        @Floating(tag = 15, max = 41) @Nullable String callVariable3,
        @Floating(tag = 16, max = 41) @Nullable String callVariable4,
        @Floating(tag = 17, max = 41) @Nullable String callVariable5,
        @Floating(tag = 18, max = 41) @Nullable String callVariable6,
        @Floating(tag = 19, max = 41) @Nullable String callVariable7,
        @Floating(tag = 20, max = 41) @Nullable String callVariable8,
        @Floating(tag = 21, max = 41) @Nullable String callVariable9,
        @Floating(tag = 22, max = 41) @Nullable String callVariable10,
        @Floating(tag = 210, type = WireType.UINT) @Nullable Long fltCallTypeId,
        @Floating(tag = 221, type = WireType.UINT) @Nullable Long preCallInvokeId,
        Remainder remainder)
        implements CtiRequest<SetAppDataConf> {

    /** A builder with nothing set. */
    public static SetAppDataReqBuilder builder() {
        return new SetAppDataReqBuilder();
    }

    /** A builder with the values of this message. */
    public SetAppDataReqBuilder toBuilder() {
        return new SetAppDataReqBuilder(this);
    }
}
