package org.finessebridge.cti.simulator;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Combines faults; see {@link SimulatorBehaviour} for what each means. */
public final class SimulatorBehaviourBuilder {

    private SimulatorBehaviour.SetAgentState setAgentState;
    private Duration delay;
    private SimulatorBehaviour.Heartbeats heartbeats;
    private SimulatorBehaviour.Open open;
    private long openStatus;
    private Duration answerDelay;
    private boolean saysNothing;
    private long pgStatus;
    private @Nullable WireFault wireFault;

    SimulatorBehaviourBuilder(SimulatorBehaviour from) {
        this.setAgentState = from.setAgentState();
        this.delay = from.delay();
        this.heartbeats = from.heartbeats();
        this.open = from.open();
        this.openStatus = from.openStatus();
        this.answerDelay = from.answerDelay();
        this.saysNothing = from.saysNothing();
        this.pgStatus = from.pgStatus();
        this.wireFault = from.wireFault();
    }

    public SimulatorBehaviourBuilder setAgentState(SimulatorBehaviour.SetAgentState what) {
        this.setAgentState = what;
        return this;
    }

    public SimulatorBehaviourBuilder delay(Duration by) {
        this.delay = by;
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

    public SimulatorBehaviour build() {
        return new SimulatorBehaviour(
                setAgentState,
                delay,
                heartbeats,
                open,
                openStatus,
                answerDelay,
                saysNothing,
                pgStatus,
                wireFault);
    }
}
