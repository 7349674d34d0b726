package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a client-control request by the rules of the switch or of the agent logic.
 *
 * <p>CONTROL_FAILURE_CONF, type 35. CTI Server Message Reference Guide, Client Control Service,
 * Control Failure Conf.
 *
 * @param failureCode why; see {@link ControlFailureCode}
 * @param peripheralErrorCode the switch's own number, 0 for none
 */
@MessageType(35)
public record ControlFailureConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) int failureCode,
        @Fixed(WireType.UINT) long peripheralErrorCode,
        @Floating(tag = 7, max = 255) @Nullable String text,
        Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public ControlFailureConf(long invokeId, int failureCode, long peripheralErrorCode, @Nullable String text) {
        this(invokeId, failureCode, peripheralErrorCode, text, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ControlFailureConfBuilder builder() {
        return new ControlFailureConfBuilder();
    }

    /** A builder with the values of this message. */
    public ControlFailureConfBuilder toBuilder() {
        return new ControlFailureConfBuilder(this);
    }
}
