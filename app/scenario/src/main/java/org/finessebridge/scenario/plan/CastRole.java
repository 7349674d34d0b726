package org.finessebridge.scenario.plan;

/** Who somebody is in a scenario, which decides what the steps may say of them. */
public enum CastRole {
    /** Handles calls, signed in at an extension. */
    AGENT,
    /** An agent who has a team. */
    SUPERVISOR,
    /** Somebody outside with a telephone, who calls or is called. */
    CALLER,
    /** The contact centre itself: its telephone system, its CTI server, what goes wrong with them. */
    CENTRE,
    /** All agents and supervisors of the scenario. */
    EVERYBODY,
    /** Time that passes. */
    PAUSE;

    /** Whether this is a user of the product. */
    public boolean isUser() {
        return this == AGENT || this == SUPERVISOR;
    }

    /** Whether a sentence for others is for this one too. */
    boolean mayBe(CastRole other) {
        return this == other || (this == SUPERVISOR && other == AGENT);
    }
}
