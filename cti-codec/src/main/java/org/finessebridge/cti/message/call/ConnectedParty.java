package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * A party of a conference or of a transferred call: an entry of the list that NumParties counts. A
 * member is null where the server left it out.
 */
public record ConnectedParty(
        @Floating(tag = 39, type = WireType.UINT) @Nullable Long connectedPartyCallId,

        @Floating(tag = 40, type = WireType.USHORT) @Nullable
        Coded<ConnectionDeviceIdType> connectedPartyDeviceIdType,

        @Floating(tag = 41, max = 64) @Nullable String connectedPartyDeviceId) {}
