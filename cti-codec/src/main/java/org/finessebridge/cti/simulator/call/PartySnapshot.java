package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.LocalConnectionState;
import org.jspecify.annotations.Nullable;

/**
 * One end of a call, as it really is.
 *
 * @param device the extension, or the number of an end outside
 * @param agentId who is signed on there; null for nobody
 * @param state what the end does; of one in a queue QUEUED
 * @param monitored whether events tell of this end: it is one of the contact centre's devices
 */
public record PartySnapshot(String device, @Nullable String agentId, LocalConnectionState state, boolean monitored) {}
