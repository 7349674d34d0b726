package org.finessebridge.cti.simulator.traffic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.CentreTime;
import org.finessebridge.cti.simulator.centre.TrafficProfile;

/** Agents who act by themselves: answer what rings, work after calls, and become ready again. */
final class TrafficAgents implements TelephonyListener {

    private final Telephony telephony;
    private final CentreTime time;
    private final AgentChanges changes;
    private final TrafficProfile profile;
    private final Random chance;
    private final Set<String> agents;
    private final Map<String, Runnable> pausing = new HashMap<>();
    private final Set<Long> ringing = new HashSet<>();
    private boolean running;

    TrafficAgents(Telephony telephony, CentreTime time, AgentChanges changes, TrafficProfile profile, Random chance) {
        this.telephony = telephony;
        this.time = time;
        this.changes = changes;
        this.profile = profile;
        this.chance = chance;
        this.agents = Set.copyOf(profile.agents());
        telephony.listen(this);
    }

    void seed(long seed) {
        chance.setSeed(seed);
    }

    void start() {
        running = true;
        for (String agentId : profile.agents()) {
            AgentDesk desk = telephony.agents().byId(agentId);
            if (desk != null && !desk.isSignedOn()) {
                changes.change(agentId, AgentState.AVAILABLE, 0);
            } else if (desk != null) {
                agentChanged(agentId, desk.snapshot());
            }
        }
    }

    /** They do nothing any more; what they are in they stay. */
    void stop() {
        running = false;
        pausing.values().forEach(Runnable::run);
        pausing.clear();
    }

    @Override
    public void callBegan(CallSnapshot call) {
        callChanged(call);
    }

    @Override
    public void callChanged(CallSnapshot call) {
        if (!running) {
            return;
        }
        for (PartySnapshot party : call.parties()) {
            String agentId = party.agentId();
            if (agentId != null
                    && agents.contains(agentId)
                    && party.state() == LocalConnectionState.ALERTING
                    && ringing.add(call.callId())) {
                var _ = time.after(profile.ring().next(chance), () -> answer(call.callId(), party.device()));
            }
        }
    }

    private void answer(long callId, String device) {
        ringing.remove(callId);
        CallSnapshot call = telephony.call(callId);
        PartySnapshot party = call == null ? null : call.party(device);
        if (running && party != null && party.state() == LocalConnectionState.ALERTING) {
            telephony.answer(callId, device);
        }
    }

    @Override
    public void agentChanged(String agentId, AgentSnapshot agent) {
        if (!running || !agents.contains(agentId)) {
            return;
        }
        boolean pauses = agent.state() == AgentState.WORK_READY
                || agent.state() == AgentState.WORK_NOT_READY
                || agent.state() == AgentState.NOT_READY;
        if (!pauses) {
            Runnable cancel = pausing.remove(agentId);
            if (cancel != null) {
                cancel.run();
            }
        } else if (!pausing.containsKey(agentId)) {
            pausing.put(agentId, time.after(profile.wrapUp().next(chance), () -> ready(agentId)));
        }
    }

    private void ready(String agentId) {
        pausing.remove(agentId);
        AgentDesk desk = telephony.agents().byId(agentId);
        List<AgentState> pauses = List.of(AgentState.WORK_READY, AgentState.WORK_NOT_READY, AgentState.NOT_READY);
        if (!running || desk == null || !pauses.contains(desk.state())) {
            return;
        }
        try {
            changes.change(agentId, AgentState.AVAILABLE, 0);
        } catch (CallRefusedException e) {
            agentChanged(agentId, desk.snapshot());
        }
    }
}
