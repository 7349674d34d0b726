package org.finessebridge.cti.simulator.control;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.finessebridge.cti.simulator.fault.WaitingFault;
import org.finessebridge.cti.simulator.session.SessionListener;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.finessebridge.cti.simulator.traffic.Traffic;
import tools.jackson.databind.node.ObjectNode;

/** Hears what happens in a simulator, and tells it by event streams. On the simulator's event loop. */
final class SimulatorNews implements TelephonyListener {

    private final SimulatedServer server;
    private final EventStreams streams;

    /** A listener may hear of a change before it hears of the beginning: who comes first begins. */
    private final Set<Long> begun = new HashSet<>();

    private SimulatorNews(SimulatedServer server, EventStreams streams) {
        this.server = server;
        this.streams = streams;
    }

    /**
     * Tells of the contact centre from now on.
     *
     * @return ends that, on the simulator's event loop
     */
    static Runnable ofCentre(SimulatedServer server, EventStreams streams) {
        SimulatorNews news = new SimulatorNews(server, streams);
        LongConsumer queues = news::queueChanged;
        Consumer<WaitingFault> faults = fault -> streams.tell("fault-played", () -> FaultRoutes.json(fault));
        Traffic traffic = server.life().traffic();
        server.telephony().calls().forEach(call -> news.begun.add(call.callId()));
        server.telephony().listen(news);
        server.life().queues().listen(queues);
        server.requestFaults().listen(faults);
        if (traffic != null) {
            traffic.listen(news::trafficChanged);
        }
        return () -> {
            server.telephony().ignore(news);
            server.life().queues().ignore(queues);
            server.requestFaults().ignore(faults);
            if (traffic != null) {
                traffic.listen(() -> {});
            }
        };
    }

    /**
     * Tells of the sessions of a side from now on.
     *
     * @return ends that, on the simulator's event loop
     */
    static Runnable ofSide(String side, SimulatedServer server, EventStreams streams) {
        SessionListener sessions = new SessionListener() {
            @Override
            public void sessionOpened(String client) {
                streams.tell("session-opened", () -> session(side, client));
            }

            @Override
            public void sessionEnded(String client) {
                streams.tell("session-ended", () -> session(side, client));
            }
        };
        server.listen(sessions);
        return () -> server.ignore(sessions);
    }

    private static ObjectNode session(String side, String client) {
        return ControlJson.object().put("side", side).put("client", client);
    }

    private void trafficChanged() {
        ObjectNode now = TrafficRoutes.json(server);
        streams.tell("traffic-changed", () -> now);
    }

    @Override
    public void callBegan(CallSnapshot call) {
        if (!begun.contains(call.callId())) {
            callChanged(call);
        }
    }

    @Override
    public void callChanged(CallSnapshot call) {
        if (server.telephony().call(call.callId()) == null) {
            return; // its end has been told already
        }
        boolean isNew = begun.add(call.callId());
        streams.tell(isNew ? "call-began" : "call-changed", () -> CallJson.of(call));
    }

    @Override
    public void callEnded(CallSnapshot call) {
        if (!begun.remove(call.callId())) {
            streams.tell("call-began", () -> CallJson.of(call));
        }
        streams.tell("call-ended", () -> CallJson.of(call));
    }

    @Override
    public void agentChanged(String agentId, AgentSnapshot agent) {
        SimulatedAgent who = server.centre().agent(agentId);
        if (who != null) {
            streams.tell("agent-changed", () -> AgentJson.of(who, agent, server.centre()));
        }
    }

    private void queueChanged(long skillGroupNumber) {
        SimulatedSkillGroup group = server.centre().skillGroups().get(skillGroupNumber);
        if (group != null && streams.isAnybodyThere()) {
            QueueJson queue = QueueJson.of(server, group);
            streams.tell("queue-changed", queue::json);
        }
    }
}
