package org.finessebridge.app.owndirectory;

import org.jspecify.annotations.Nullable;

/**
 * An agent as the CTI server's configuration has it; null is what it has not told.
 *
 * @param id AgentID
 * @param loginName another name of the agent
 * @param supervisor whether the agent is a supervisor
 * @param teamId the team whose member the agent is
 * @param teamName what that is called
 */
public record CtiAgent(
        String id,
        @Nullable String loginName,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean supervisor,
        @Nullable String teamId,
        @Nullable String teamName) {}
