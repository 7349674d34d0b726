package org.finessebridge.cti.message.control;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.call.ConnectedParty;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.LineType;
import org.jspecify.annotations.Nullable;

/**
 * The request was accepted; the new call is named here.
 *
 * <p>CONFERENCE_CALL_CONF, type 49. CTI Server Message Reference Guide, Client Control Service,
 * Conference Call Conf.
 */
@MessageType(49)
public record ConferenceCallConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long newConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> newConnectionDeviceIdType,
        @Repeated(count = "NumParties") List<ConnectedParty> connectedParties,
        @Fixed(WireType.USHORT) int lineHandle,
        @Fixed(WireType.USHORT) Coded<LineType> lineType,
        @Floating(tag = 47, max = 64) @Nullable String newConnectionDeviceId,
        Remainder remainder)
        implements CtiConfirmation {

    public ConferenceCallConf {
        connectedParties = List.copyOf(connectedParties);
    }

    /** A builder with nothing set. */
    public static ConferenceCallConfBuilder builder() {
        return new ConferenceCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public ConferenceCallConfBuilder toBuilder() {
        return new ConferenceCallConfBuilder(this);
    }
}
