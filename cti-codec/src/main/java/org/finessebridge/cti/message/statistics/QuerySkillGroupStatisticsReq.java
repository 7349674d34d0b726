package org.finessebridge.cti.message.statistics;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Asks for the counters of a skill group.
 *
 * <p>QUERY_SKILL_GROUP_STATISTICS_REQ, type 114. CTI Server Message Reference Guide, Client Control
 * Service, Query Skill Group Statistics Req.
 */
@MessageType(114)
public record QuerySkillGroupStatisticsReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long skillGroupNumber,
        @Fixed(WireType.UINT) long skillGroupId,
        Remainder remainder)
        implements CtiRequest<QuerySkillGroupStatisticsConf> {

    /** A builder with nothing set. */
    public static QuerySkillGroupStatisticsReqBuilder builder() {
        return new QuerySkillGroupStatisticsReqBuilder();
    }

    /** A builder with the values of this message. */
    public QuerySkillGroupStatisticsReqBuilder toBuilder() {
        return new QuerySkillGroupStatisticsReqBuilder(this);
    }
}
