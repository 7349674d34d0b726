package org.finessebridge.cti.message.session;

import java.time.Instant;
import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.SessionType;
import org.jspecify.annotations.Nullable;

/**
 * Opens the session.
 *
 * <p>OPEN_CONF, type 4. CTI Server Message Reference Guide, Session Management, Open Conf.
 *
 * @param servicesGranted bits of {@link ServiceMask}; may be fewer than were asked for
 * @param pgStatus 0 for a healthy peripheral gateway, else bits
 * @param peripherals the peripherals of the server, and whether they control several lines of an
 *     agent
 */
@MessageType(4)
public record OpenConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long servicesGranted,
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(value = WireType.UINT, name = "PGStatus") long pgStatus,

        @Fixed(value = WireType.TIME, name = "ICMCentralControllerTime")
        Instant icmCentralControllerTime,

        @Fixed(WireType.BOOL) boolean peripheralOnline,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<AgentState> agentState,
        @Fixed(value = WireType.INT, since = 19) int departmentId,
        @Fixed(value = WireType.USHORT, since = 24) Coded<SessionType> sessionType,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Repeated(count = "NumPeripherals", countTag = 228) List<PeripheralControl> peripherals,
        Remainder remainder)
        implements CtiConfirmation {

    public OpenConf {
        peripherals = List.copyOf(peripherals);
    }

    /** A builder with nothing set. */
    public static OpenConfBuilder builder() {
        return new OpenConfBuilder();
    }

    /** A builder with the values of this message. */
    public OpenConfBuilder toBuilder() {
        return new OpenConfBuilder(this);
    }
}
