package org.finessebridge.app.presence;

import java.util.Collection;
import org.finessebridge.app.user.UserState;
import org.jspecify.annotations.Nullable;

/** The agents whose clients are watched. Only the bridge's thread calls. */
public interface MonitoredAgents {

    /** The loginIds of all. */
    Collection<String> all();

    /** The state that is known of an agent; null if there is no such agent. */
    @Nullable
    UserState state(String loginId);

    /**
     * Logs an agent out by a system request, behind what is under way for the agent.
     *
     * @return false if too much waits for the agent already; nothing comes of the attempt then
     */
    boolean logOut(String loginId, LogoutAttempt attempt);
}
