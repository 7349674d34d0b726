package org.finessebridge.cti.simulator.session;

import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.finessebridge.cti.simulator.statistics.SkillGroupStatus;

/** What becomes of a client's requests for counters. Guide, "Client Control Service". */
final class StatisticsRequestRules {

    private static final long SERVICES = ServiceMask.CLIENT_CONTROL | ServiceMask.SUPERVISOR;

    private final SimulatedServer server;
    private final SimulatedSession session;

    StatisticsRequestRules(SimulatedServer server, SimulatedSession session) {
        this.server = server;
        this.session = session;
    }

    void query(QuerySkillGroupStatisticsReq request) {
        OpenSession open = session.opened();
        SkillGroupStatus statistics = server.life().statistics();
        if (open == null || !open.grants(SERVICES)) {
            session.fail(request.invokeId(), StatusCode.FUNCTION_NOT_AVAILABLE);
        } else if (request.peripheralId() != server.centre().peripheralId()) {
            session.fail(request.invokeId(), StatusCode.INVALID_PERIPHERAL_ID);
        } else {
            SimulatedSkillGroup group = statistics.find(request.skillGroupNumber(), request.skillGroupId());
            session.answer(
                    group == null
                            ? new ControlFailureConf(
                                    request.invokeId(),
                                    ControlFailureCode.CF_INVALID_SKILL_GROUP_SPECIFIED.code(),
                                    0,
                                    null)
                            : statistics.of(group, request.invokeId()));
        }
    }
}
