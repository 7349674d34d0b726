package org.finessebridge.cti.message.statistics;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.WireType;

/**
 * The call counters of an agent over one period. Times are in seconds; 4294967295 stands for
 * unknown.
 */
public record AgentStatistics(
        @Fixed(WireType.UINT) long availTime,
        @Fixed(WireType.UINT) long loggedOnTime,
        @Fixed(WireType.UINT) long notReadyTime,

        @Fixed(value = WireType.UINT, name = "ICMAvailableTime")
        long icmAvailableTime,

        @Fixed(WireType.UINT) long routableTime,
        @Fixed(WireType.UINT) long agentOutCalls,
        @Fixed(WireType.UINT) long agentOutCallsTalkTime,
        @Fixed(WireType.UINT) long agentOutCallsTime,
        @Fixed(WireType.UINT) long agentOutCallsHeld,
        @Fixed(WireType.UINT) long agentOutCallsHeldTime,
        @Fixed(WireType.UINT) long handledCalls,
        @Fixed(WireType.UINT) long handledCallsTalkTime,
        @Fixed(WireType.UINT) long handledCallsAfterCallTime,
        @Fixed(WireType.UINT) long handledCallsTime,
        @Fixed(WireType.UINT) long incomingCallsHeld,
        @Fixed(WireType.UINT) long incomingCallsHeldTime,
        @Fixed(WireType.UINT) long internalCalls,
        @Fixed(WireType.UINT) long internalCallsTime,
        @Fixed(WireType.UINT) long internalCallsRcvd,
        @Fixed(WireType.UINT) long internalCallsRcvdTime,
        @Fixed(WireType.UINT) long internalCallsHeld,
        @Fixed(WireType.UINT) long internalCallsHeldTime,
        @Fixed(WireType.UINT) long autoOutCalls,
        @Fixed(WireType.UINT) long autoOutCallsTalkTime,
        @Fixed(WireType.UINT) long autoOutCallsTime,
        @Fixed(WireType.UINT) long autoOutCallsHeld,
        @Fixed(WireType.UINT) long autoOutCallsHeldTime,
        @Fixed(WireType.UINT) long previewCalls,
        @Fixed(WireType.UINT) long previewCallsTalkTime,
        @Fixed(WireType.UINT) long previewCallsTime,
        @Fixed(WireType.UINT) long previewCallsHeld,
        @Fixed(WireType.UINT) long previewCallsHeldTime,
        @Fixed(WireType.UINT) long reservationCalls,
        @Fixed(WireType.UINT) long reservationCallsTalkTime,
        @Fixed(WireType.UINT) long reservationCallsTime,
        @Fixed(WireType.UINT) long reservationCallsHeld,
        @Fixed(WireType.UINT) long reservationCallsHeldTime,
        @Fixed(WireType.UINT) long bargeInCalls,
        @Fixed(WireType.UINT) long interceptCalls,
        @Fixed(WireType.UINT) long monitorCalls,
        @Fixed(WireType.UINT) long whisperCalls,
        @Fixed(WireType.UINT) long emergencyCalls) {}
