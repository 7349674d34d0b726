package org.finessebridge.app.bridge.agent;

import org.finessebridge.app.user.UserState;

/**
 * Hears of the agents' states what calls need to know. The server keeps no order between what it
 * tells of agents and of calls, so this may come before or after the call's own event.
 */
public interface AgentObserver {

    /** For who needs no agents. */
    AgentObserver NOBODY = (loginId, extension, state) -> {};

    /**
     * The agent's state was told, by an event or by an answer, and is applied, but not published yet.
     * Called on the bridge's thread, also where nothing has changed.
     *
     * @param extension where the agent is signed in; empty for signed out, or removed from the directory
     */
    void agentIs(String loginId, String extension, UserState state);
}
