package org.finessebridge.cti.simulator.control;

import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.agent.MobilePhone;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedTeam;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An agent in JSON. */
final class AgentJson {

    private AgentJson() {}

    static ObjectNode of(SimulatedAgent agent, AgentSnapshot now, ContactCentre centre) {
        Long teamId = agent.teamId();
        SimulatedTeam team = teamId == null ? null : centre.teams().get(teamId);
        ObjectNode json = ControlJson.object()
                .put("id", agent.agentId())
                .put("firstName", agent.firstName())
                .put("lastName", agent.lastName())
                .put("team", team == null ? null : team.name())
                .put("state", now.state().name())
                .put("reasonCode", now.eventReasonCode())
                .put("extension", now.extension());
        MobilePhone mobile = now.mobilePhone();
        if (mobile != null) {
            json.putObject("mobilePhone")
                    .put("workMode", mobile.workMode().name())
                    .put("number", mobile.number());
        }
        ArrayNode groups = json.putArray("skillGroups");
        agent.skillGroupNumbers().forEach(groups::add);
        return json;
    }
}
