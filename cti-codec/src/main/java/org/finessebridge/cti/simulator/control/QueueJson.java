package org.finessebridge.cti.simulator.control;

import java.util.List;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.finessebridge.cti.simulator.queue.WaitingCall;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A queue at one moment, for JSON. Immutable.
 *
 * @param group the skill group
 * @param waiting its calls, the first to be answered first
 * @param counts its agents, as QUERY_SKILL_GROUP_STATISTICS_CONF has them
 */
record QueueJson(SimulatedSkillGroup group, List<WaitingCall> waiting, QuerySkillGroupStatisticsConf counts) {

    /** A queue now; on the simulator's event loop. */
    static QueueJson of(SimulatedServer server, SimulatedSkillGroup group) {
        return new QueueJson(
                group,
                server.life().queues().waitingFor(group.skillGroupNumber()),
                server.life().statistics().of(group, 0));
    }

    ObjectNode json() {
        ObjectNode json =
                ControlJson.object().put("number", group.skillGroupNumber()).put("name", group.name());
        ArrayNode calls = json.putArray("waiting");
        for (WaitingCall call : waiting) {
            calls.addObject()
                    .put("call", call.callId())
                    .put("priority", call.priority())
                    .put("since", call.since().toString());
        }
        return json.put("loggedOn", counts.agentsLoggedOn())
                .put("ready", counts.agentsAvail())
                .put("notReady", counts.agentsNotReady())
                .put("talking", counts.agentsTalkingIn() + counts.agentsTalkingOut() + counts.agentsTalkingOther())
                .put("hold", counts.agentsHold())
                .put("wrapUp", counts.agentsWorkReady() + counts.agentsWorkNotReady())
                .put("reserved", counts.agentsReserved())
                .put("busyOther", counts.agentsBusyOther());
    }
}
