package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.PeripheralType;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.ServiceMask;
import org.finessebridge.cti.message.SessionType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

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
        @Fixed(WireType.UINT) long pgStatus,
        @Fixed(WireType.TIME) Instant icmCentralControllerTime,
        @Fixed(WireType.BOOL) boolean peripheralOnline,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<AgentState> agentState,
        @Fixed(value = WireType.INT, since = 19) int departmentId,
        @Fixed(value = WireType.USHORT, since = 24) Coded<SessionType> sessionType,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,
        @Floating(tag = 5, alsoTag = 194, max = 12) @Nullable String agentId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Repeated(count = "NumPeripherals", countTag = 228) List<PeripheralControl> peripherals,
        Remainder remainder)
        implements CtiConfirmation {

    public OpenConf {
        peripherals = List.copyOf(peripherals);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the values of this message. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.invokeId = invokeId;
        builder.servicesGranted = servicesGranted;
        builder.monitorId = monitorId;
        builder.pgStatus = pgStatus;
        builder.icmCentralControllerTime = icmCentralControllerTime;
        builder.peripheralOnline = peripheralOnline;
        builder.peripheralType = peripheralType;
        builder.agentState = agentState;
        builder.departmentId = departmentId;
        builder.sessionType = sessionType;
        builder.agentExtension = agentExtension;
        builder.agentId = agentId;
        builder.agentInstrument = agentInstrument;
        builder.peripherals = peripherals;
        builder.remainder = remainder;
        return builder;
    }

    /** Builds the message; a fixed field that is not set is 0, a floating one is left out. */
    public static final class Builder {

        private long invokeId;
        private long servicesGranted;
        private long monitorId;
        private long pgStatus;
        private Instant icmCentralControllerTime = Instant.EPOCH;
        private boolean peripheralOnline;
        private Coded<PeripheralType> peripheralType = Coded.of(PeripheralType.class, 0);
        private Coded<AgentState> agentState = Coded.of(AgentState.class, 0);
        private int departmentId;
        private Coded<SessionType> sessionType = Coded.of(SessionType.class, 0);
        private @Nullable String agentExtension;
        private @Nullable String agentId;
        private @Nullable String agentInstrument;
        private List<PeripheralControl> peripherals = List.of();
        private Remainder remainder = Remainder.NONE;

        private Builder() {}

        public Builder invokeId(long invokeId) {
            this.invokeId = invokeId;
            return this;
        }

        public Builder servicesGranted(long servicesGranted) {
            this.servicesGranted = servicesGranted;
            return this;
        }

        public Builder monitorId(long monitorId) {
            this.monitorId = monitorId;
            return this;
        }

        public Builder pgStatus(long pgStatus) {
            this.pgStatus = pgStatus;
            return this;
        }

        public Builder icmCentralControllerTime(Instant icmCentralControllerTime) {
            this.icmCentralControllerTime = icmCentralControllerTime;
            return this;
        }

        public Builder peripheralOnline(boolean peripheralOnline) {
            this.peripheralOnline = peripheralOnline;
            return this;
        }

        public Builder peripheralType(PeripheralType peripheralType) {
            this.peripheralType = Coded.of(peripheralType);
            return this;
        }

        public Builder agentState(AgentState agentState) {
            this.agentState = Coded.of(agentState);
            return this;
        }

        public Builder departmentId(int departmentId) {
            this.departmentId = departmentId;
            return this;
        }

        public Builder sessionType(SessionType sessionType) {
            this.sessionType = Coded.of(sessionType);
            return this;
        }

        public Builder agentExtension(@Nullable String agentExtension) {
            this.agentExtension = agentExtension;
            return this;
        }

        public Builder agentId(@Nullable String agentId) {
            this.agentId = agentId;
            return this;
        }

        public Builder agentInstrument(@Nullable String agentInstrument) {
            this.agentInstrument = agentInstrument;
            return this;
        }

        public Builder peripherals(List<PeripheralControl> peripherals) {
            this.peripherals = peripherals;
            return this;
        }

        public OpenConf build() {
            return new OpenConf(
                    invokeId,
                    servicesGranted,
                    monitorId,
                    pgStatus,
                    icmCentralControllerTime,
                    peripheralOnline,
                    peripheralType,
                    agentState,
                    departmentId,
                    sessionType,
                    agentExtension,
                    agentId,
                    agentInstrument,
                    peripherals,
                    remainder);
        }
    }
}
