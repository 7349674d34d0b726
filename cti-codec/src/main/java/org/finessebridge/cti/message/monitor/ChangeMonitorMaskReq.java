package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Changes which events a monitor of a call or a device wants.
 *
 * <p>CHANGE_MONITOR_MASK_REQ, type 97. CTI Server Message Reference Guide, Peripheral Monitor
 * Service, Change Monitor Mask Req.
 */
@MessageType(97)
public record ChangeMonitorMaskReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long callMsgMask,
        @Fixed(WireType.UINT) long agentStateMask,
        Remainder remainder)
        implements CtiRequest<ChangeMonitorMaskConf> {

    /** A builder with nothing set. */
    public static ChangeMonitorMaskReqBuilder builder() {
        return new ChangeMonitorMaskReqBuilder();
    }

    /** A builder with the values of this message. */
    public ChangeMonitorMaskReqBuilder toBuilder() {
        return new ChangeMonitorMaskReqBuilder(this);
    }
}
