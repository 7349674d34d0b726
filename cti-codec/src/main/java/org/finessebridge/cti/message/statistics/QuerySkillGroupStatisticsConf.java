package org.finessebridge.cti.message.statistics;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.FixedGroup;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The counters of a skill group: now, over five minutes, over the half hour and today.
 *
 * <p>QUERY_SKILL_GROUP_STATISTICS_CONF, type 115. CTI Server Message Reference Guide, Client
 * Control Service, Query Skill Group Statistics Conf.
 *
 * <p>Times are in seconds; 4294967295 stands for unknown.
 */
@MessageType(115)
public record QuerySkillGroupStatisticsConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long skillGroupNumber,
        @Fixed(WireType.UINT) long skillGroupId,
        @Fixed(WireType.UINT) long agentsLoggedOn,
        @Fixed(WireType.UINT) long agentsAvail,
        @Fixed(WireType.UINT) long agentsNotReady,
        @Fixed(WireType.UINT) long agentsReady,
        @Fixed(WireType.UINT) long agentsTalkingIn,
        @Fixed(WireType.UINT) long agentsTalkingOut,
        @Fixed(WireType.UINT) long agentsTalkingOther,
        @Fixed(WireType.UINT) long agentsWorkNotReady,
        @Fixed(WireType.UINT) long agentsWorkReady,
        @Fixed(WireType.UINT) long agentsBusyOther,
        @Fixed(WireType.UINT) long agentsReserved,
        @Fixed(WireType.UINT) long agentsHold,

        @Fixed(value = WireType.UINT, name = "AgentsICMAvailable")
        long agentsIcmAvailable,

        @Fixed(WireType.UINT) long agentsApplicationAvailable,
        @Fixed(WireType.UINT) long agentsTalkingAutoOut,
        @Fixed(WireType.UINT) long agentsTalkingPreview,
        @Fixed(WireType.UINT) long agentsTalkingReservation,
        @Fixed(WireType.UINT) long routerCallsQNow,
        @Fixed(WireType.UINT) long longestRouterCallQNow,
        @Fixed(WireType.UINT) long callsQNow,
        @Fixed(WireType.UINT) long callsQTimeNow,
        @Fixed(WireType.UINT) long longestCallQNow,
        @FixedGroup(suffix = "To5") SkillGroupStatistics fiveMinutes,
        @FixedGroup(suffix = "5") SkillGroupQueueStatistics fiveMinutesQueue,
        @FixedGroup(suffix = "ToHalf") SkillGroupStatistics halfHour,
        @FixedGroup(suffix = "Half") SkillGroupQueueStatistics halfHourQueue,
        @FixedGroup(suffix = "Today") SkillGroupStatistics today,
        @FixedGroup(suffix = "Today") SkillGroupQueueStatistics todayQueue,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static QuerySkillGroupStatisticsConfBuilder builder() {
        return new QuerySkillGroupStatisticsConfBuilder();
    }

    /** A builder with the values of this message. */
    public QuerySkillGroupStatisticsConfBuilder toBuilder() {
        return new QuerySkillGroupStatisticsConfBuilder(this);
    }
}
