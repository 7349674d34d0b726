package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * Sets the default attributes of the calls of a device.
 *
 * <p>SET_DEVICE_ATTRIBUTES_REQ, type 141. CTI Server Message Reference Guide, Client Control
 * Service, Set Device Attributes Req.
 */
@MessageType(141)
public record SetDeviceAttributesReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long serviceNumber,
        @Fixed(WireType.UINT) long serviceId,
        @Fixed(WireType.UINT) long skillGroupNumber,
        @Fixed(WireType.UINT) long skillGroupId,
        @Fixed(WireType.USHORT) int skillGroupPriority,
        @Fixed(WireType.USHORT) Coded<CallType> callType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> callingDeviceType,
        @Floating(tag = 27, max = 64) @Nullable String callingDeviceId,
        Remainder remainder)
        implements CtiRequest<SetDeviceAttributesConf> {

    /** A builder with nothing set. */
    public static SetDeviceAttributesReqBuilder builder() {
        return new SetDeviceAttributesReqBuilder();
    }

    /** A builder with the values of this message. */
    public SetDeviceAttributesReqBuilder toBuilder() {
        return new SetDeviceAttributesReqBuilder(this);
    }
}
