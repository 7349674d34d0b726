package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.AgentStateMask;
import org.finessebridge.cti.message.CallMsgMask;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.ServiceMask;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session: the first message on a connection.
 *
 * <p>OPEN_REQ, type 3. CTI Server Message Reference Guide, Session Management, Open Req.
 *
 * @param versionNumber the protocol version of everything that follows
 * @param idleTimeout seconds without a message after which the server drops the client, from 20;
 *     4294967295 for never
 * @param peripheralId for CLIENT_EVENTS only; else NULL_PERIPHERAL_ID
 * @param servicesRequested bits of {@link ServiceMask}
 * @param agentStateMask bits of {@link AgentStateMask}
 * @param callMsgMask bits of {@link CallMsgMask}
 */
@MessageType(3)
public record OpenReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long versionNumber,
        @Fixed(WireType.UINT) long idleTimeout,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long servicesRequested,
        @Fixed(WireType.UINT) long callMsgMask,
        @Fixed(WireType.UINT) long agentStateMask,
        @Fixed(WireType.UINT) long configMsgMask,
        @Fixed(WireType.UINT) long reserved1,
        @Fixed(WireType.UINT) long reserved2,
        @Fixed(WireType.UINT) long reserved3,
        @Floating(tag = 1, max = 64) @Nullable String clientId,
        @Floating(tag = 2, type = WireType.UNSPEC, max = 64) @Nullable Secret clientPassword,
        @Floating(tag = 3, max = 64) @Nullable String clientSignature,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,
        @Floating(tag = 5, alsoTag = 194, max = 12) @Nullable String agentId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 97, type = WireType.INT) @Nullable Integer applicationPathId,
        Remainder remainder)
        implements CtiRequest<OpenConf> {

    @Override
    public OpenReq withInvokeId(long invokeId) {
        return toBuilder().invokeId(invokeId).build();
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the values of this message. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.invokeId = invokeId;
        builder.versionNumber = versionNumber;
        builder.idleTimeout = idleTimeout;
        builder.peripheralId = peripheralId;
        builder.servicesRequested = servicesRequested;
        builder.callMsgMask = callMsgMask;
        builder.agentStateMask = agentStateMask;
        builder.configMsgMask = configMsgMask;
        builder.reserved1 = reserved1;
        builder.reserved2 = reserved2;
        builder.reserved3 = reserved3;
        builder.clientId = clientId;
        builder.clientPassword = clientPassword;
        builder.clientSignature = clientSignature;
        builder.agentExtension = agentExtension;
        builder.agentId = agentId;
        builder.agentInstrument = agentInstrument;
        builder.applicationPathId = applicationPathId;
        builder.remainder = remainder;
        return builder;
    }

    /** Builds the message; a fixed field that is not set is 0, a floating one is left out. */
    public static final class Builder {

        private long invokeId;
        private long versionNumber;
        private long idleTimeout;
        private long peripheralId = NULL_PERIPHERAL_ID;
        private long servicesRequested;
        private long callMsgMask;
        private long agentStateMask;
        private long configMsgMask;
        private long reserved1;
        private long reserved2;
        private long reserved3;
        private @Nullable String clientId;
        private @Nullable Secret clientPassword;
        private @Nullable String clientSignature;
        private @Nullable String agentExtension;
        private @Nullable String agentId;
        private @Nullable String agentInstrument;
        private @Nullable Integer applicationPathId;
        private Remainder remainder = Remainder.NONE;

        private Builder() {}

        public Builder invokeId(long invokeId) {
            this.invokeId = invokeId;
            return this;
        }

        public Builder versionNumber(long versionNumber) {
            this.versionNumber = versionNumber;
            return this;
        }

        public Builder idleTimeout(long idleTimeout) {
            this.idleTimeout = idleTimeout;
            return this;
        }

        public Builder peripheralId(long peripheralId) {
            this.peripheralId = peripheralId;
            return this;
        }

        public Builder servicesRequested(long servicesRequested) {
            this.servicesRequested = servicesRequested;
            return this;
        }

        public Builder callMsgMask(long callMsgMask) {
            this.callMsgMask = callMsgMask;
            return this;
        }

        public Builder agentStateMask(long agentStateMask) {
            this.agentStateMask = agentStateMask;
            return this;
        }

        public Builder configMsgMask(long configMsgMask) {
            this.configMsgMask = configMsgMask;
            return this;
        }

        public Builder reserved1(long reserved1) {
            this.reserved1 = reserved1;
            return this;
        }

        public Builder reserved2(long reserved2) {
            this.reserved2 = reserved2;
            return this;
        }

        public Builder reserved3(long reserved3) {
            this.reserved3 = reserved3;
            return this;
        }

        public Builder clientId(@Nullable String clientId) {
            this.clientId = clientId;
            return this;
        }

        public Builder clientPassword(@Nullable Secret clientPassword) {
            this.clientPassword = clientPassword;
            return this;
        }

        public Builder clientSignature(@Nullable String clientSignature) {
            this.clientSignature = clientSignature;
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

        public Builder applicationPathId(@Nullable Integer applicationPathId) {
            this.applicationPathId = applicationPathId;
            return this;
        }

        public OpenReq build() {
            return new OpenReq(
                    invokeId,
                    versionNumber,
                    idleTimeout,
                    peripheralId,
                    servicesRequested,
                    callMsgMask,
                    agentStateMask,
                    configMsgMask,
                    reserved1,
                    reserved2,
                    reserved3,
                    clientId,
                    clientPassword,
                    clientSignature,
                    agentExtension,
                    agentId,
                    agentInstrument,
                    applicationPathId,
                    remainder);
        }
    }
}
