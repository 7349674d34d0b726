package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.LineType;
import org.jspecify.annotations.Nullable;

/**
 * A line of a device: an entry of the list that NumLines counts. A member is null where the server
 * left it out.
 */
public record DeviceLine(
        @Floating(tag = 70, type = WireType.USHORT) @Nullable
        Integer lineHandle,

        @Floating(tag = 71, type = WireType.USHORT) @Nullable
        Coded<LineType> lineType) {}
