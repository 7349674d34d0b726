package org.finessebridge.cti.simulator.fault;

import java.time.Duration;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.jspecify.annotations.Nullable;

/** Combines faults; see {@link SimulatorBehaviour} for what each means. */
public final class SimulatorBehaviourBuilder {

    private SimulatorBehaviour.SetAgentState setAgentState;
    private Duration delay;
    private SimulatorBehaviour.QueryAgentState queryAgentState;
    private ControlFailureCode refusal;
    private SimulatorBehaviour.Heartbeats heartbeats;
    private SimulatorBehaviour.Open open;
    private long openStatus;
    private Duration answerDelay;
    private Duration eventDelay;
    private boolean eventPerSkillGroup;
    private boolean saysNothing;
    private long pgStatus;
    private @Nullable WireFault wireFault;
    private @Nullable RandomFaults randomFaults;
    private CallEventOrder callEvents;

    SimulatorBehaviourBuilder(SimulatorBehaviour from) {
        this.setAgentState = from.setAgentState();
        this.delay = from.delay();
        this.queryAgentState = from.queryAgentState();
        this.refusal = from.refusal();
        this.heartbeats = from.heartbeats();
        this.open = from.open();
        this.openStatus = from.openStatus();
        this.answerDelay = from.answerDelay();
        this.eventDelay = from.eventDelay();
        this.eventPerSkillGroup = from.eventPerSkillGroup();
        this.saysNothing = from.saysNothing();
        this.pgStatus = from.pgStatus();
        this.wireFault = from.wireFault();
        this.randomFaults = from.randomFaults();
        this.callEvents = from.callEvents();
    }

    public SimulatorBehaviourBuilder setAgentState(SimulatorBehaviour.SetAgentState what) {
        this.setAgentState = what;
        return this;
    }

    public SimulatorBehaviourBuilder delay(Duration by) {
        this.delay = by;
        return this;
    }

    public SimulatorBehaviourBuilder queryAgentState(SimulatorBehaviour.QueryAgentState what) {
        this.queryAgentState = what;
        return this;
    }

    public SimulatorBehaviourBuilder refusal(ControlFailureCode code) {
        this.refusal = code;
        return this;
    }

    public SimulatorBehaviourBuilder heartbeats(SimulatorBehaviour.Heartbeats what) {
        this.heartbeats = what;
        return this;
    }

    /** OPEN_REQ is not answered. */
    public SimulatorBehaviourBuilder ignoreOpen() {
        this.open = SimulatorBehaviour.Open.IGNORED;
        return this;
    }

    /** OPEN_REQ is refused with a status. */
    public SimulatorBehaviourBuilder refuseOpen(long status) {
        this.open = SimulatorBehaviour.Open.REFUSED;
        this.openStatus = status;
        return this;
    }

    public SimulatorBehaviourBuilder answerDelay(Duration by) {
        this.answerDelay = by;
        return this;
    }

    public SimulatorBehaviourBuilder eventDelay(Duration by) {
        this.eventDelay = by;
        return this;
    }

    public SimulatorBehaviourBuilder eventPerSkillGroup(boolean each) {
        this.eventPerSkillGroup = each;
        return this;
    }

    public SimulatorBehaviourBuilder saysNothing(boolean isSilent) {
        this.saysNothing = isSilent;
        return this;
    }

    public SimulatorBehaviourBuilder pgStatus(long bits) {
        this.pgStatus = bits;
        return this;
    }

    public SimulatorBehaviourBuilder wireFault(@Nullable WireFault fault) {
        this.wireFault = fault;
        return this;
    }

    public SimulatorBehaviourBuilder randomFaults(@Nullable RandomFaults faults) {
        this.randomFaults = faults;
        return this;
    }

    public SimulatorBehaviourBuilder callEvents(CallEventOrder order) {
        this.callEvents = order;
        return this;
    }

    public SimulatorBehaviour build() {
        return new SimulatorBehaviour(
                setAgentState,
                delay,
                queryAgentState,
                refusal,
                heartbeats,
                open,
                openStatus,
                answerDelay,
                eventDelay,
                eventPerSkillGroup,
                saysNothing,
                pgStatus,
                wireFault,
                randomFaults,
                callEvents);
    }
}
