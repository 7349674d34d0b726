package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A peripheral of the configuration: a record of CONFIG_PERIPHERAL_EVENT. A field is null where the
 * server left it out.
 */
public record ConfiguredPeripheral(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 271, type = WireType.UINT) @Nullable Long configPeripheralId,
        @Floating(tag = 272, type = WireType.UINT) @Nullable Long defaultAgentDeskSettingsId) {}
