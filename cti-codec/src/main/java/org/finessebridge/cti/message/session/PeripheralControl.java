package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.jspecify.annotations.Nullable;

/**
 * A peripheral of the server: an entry of the list in OPEN_CONF.
 *
 * @param fltPeripheralId the peripheral
 * @param multilineAgentControl 0 where one line of an agent is controlled, 1 where several are
 */
public record PeripheralControl(
        @Floating(tag = 208, type = WireType.UINT) @Nullable Long fltPeripheralId,

        @Floating(tag = 224, type = WireType.USHORT) @Nullable
        Integer multilineAgentControl) {}
