package org.finessebridge.app.bridge;

import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** An agent's state. Only the bridge's thread touches it. */
final class Agent {

    private final DirectoryUser user;
    private UserStatus status = UserStatus.SIGNED_OUT;
    private @Nullable Integer reasonCode;

    Agent(DirectoryUser user) {
        this.user = user;
    }

    DirectoryUser user() {
        return user;
    }

    UserStatus status() {
        return status;
    }

    /** Whether the observation tells something new. */
    boolean isNews(AgentObservation seen) {
        return seen.state() != status.state()
                || !extensionOf(seen).equals(status.extension())
                || seen.pendingState() != status.pendingState()
                || (seen.reasonCode() != null
                        && hasReason(seen.state())
                        && !Objects.equals(seen.reasonCode(), reasonCode));
    }

    /** Takes the observation over. */
    void apply(AgentObservation seen, Instant now) {
        boolean sameState =
                seen.state() == status.state()
                        && (seen.reasonCode() == null
                                || Objects.equals(seen.reasonCode(), reasonCode));
        Instant since = seen.since() == null ? null : now.minus(seen.since());
        status =
                new UserStatus(
                        seen.state(),
                        sameState && status.stateChangeTime() != null
                                ? status.stateChangeTime()
                                : since,
                        extensionOf(seen),
                        seen.pendingState());
        if (seen.reasonCode() != null) {
            reasonCode = seen.reasonCode();
        } else if (!sameState) {
            reasonCode = null;
        }
    }

    /** A signed-in agent keeps the device where a message does not repeat it. */
    private String extensionOf(AgentObservation seen) {
        return seen.extension().isEmpty() && seen.state() != UserState.LOGOUT
                ? status.extension()
                : seen.extension();
    }

    private static boolean hasReason(UserState state) {
        return state == UserState.NOT_READY || state == UserState.LOGOUT;
    }
}
