package org.finessebridge.app.bridge.agent;

/** What came of a question for an agent's state. */
public sealed interface AgentAnswer {

    /** The state, which no event has told since. */
    record Told(AgentObservation seen) implements AgentAnswer {}

    /**
     * An event of the agent came after the question had been sent: it may be newer than the answer,
     * since the server keeps no order between the two, so that the answer means nothing.
     */
    record Overtaken() implements AgentAnswer {}

    /** The server will know, but not now, or the question was not sent. */
    record AskAgain(String why) implements AgentAnswer {}

    /** The server does not tell. */
    record Unknown(String why) implements AgentAnswer {}

    /** The session has ended; the next begins with questions for all agents. */
    record SessionLost() implements AgentAnswer {}
}
