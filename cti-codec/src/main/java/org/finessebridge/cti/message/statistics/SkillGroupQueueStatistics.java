package org.finessebridge.cti.message.statistics;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.WireType;

/**
 * The counters of the queue of a skill group over one period. Times are in seconds; 4294967295
 * stands for unknown.
 */
public record SkillGroupQueueStatistics(
        @Fixed(WireType.UINT) long callsQ,
        @Fixed(WireType.UINT) long callsQTime,
        @Fixed(WireType.UINT) long longestCallQ) {}
