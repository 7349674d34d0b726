package org.finessebridge.app.bridge.agent;

import java.time.Instant;
import java.util.Objects;
import org.finessebridge.app.bridge.request.RequestLane;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.jspecify.annotations.Nullable;

/** An agent: who, in which state, and with which requests. Only the bridge's thread touches it. */
public final class Agent {

    private final RequestLane lane;
    private final MediaStates otherMedia = new MediaStates();
    private DirectoryUser user;
    private UserStatus status = UserStatus.SIGNED_OUT;
    private UserStatus published = UserStatus.SIGNED_OUT;
    private long events;
    private long answers;

    public Agent(DirectoryUser user, RequestLane lane) {
        this.user = user;
        this.lane = lane;
    }

    /** As the directory has it. */
    public DirectoryUser user() {
        return user;
    }

    public String loginId() {
        return user.loginId();
    }

    /** The directory says something else of the user. */
    void isNow(DirectoryUser changed) {
        user = changed;
    }

    /** The requests of the agent, also those about calls. */
    public RequestLane lane() {
        return lane;
    }

    /** The states in other media than voice. */
    MediaStates otherMedia() {
        return otherMedia;
    }

    /** What is known; clients may have been told less. */
    public UserStatus status() {
        return status;
    }

    /** Whether nobody has told the state. */
    boolean isUnknown() {
        return status.state() == UserState.UNKNOWN;
    }

    /** Whether the status differs from the one that was published last. */
    boolean hasNews() {
        return !status.equals(published);
    }

    /** The status is published. */
    void published() {
        published = status;
    }

    /** How many events of the agent's voice state have come: tells whether one came since. */
    long events() {
        return events;
    }

    public void eventCame() {
        events++;
    }

    /** How often the state was told, by events and by answers. */
    public long heard() {
        return events + answers;
    }

    /**
     * Takes over what was learned. What an observation does not tell is kept where the state is the
     * same, and unknown where it is not.
     */
    void apply(AgentObservation seen, Instant now) {
        if (seen.isAnswer() && seen.state() != UserState.UNKNOWN) {
            answers++;
        }
        boolean sameState = seen.state() == status.state()
                && (seen.reasonCode() == null
                        || status.reasonCode() == null
                        || Objects.equals(seen.reasonCode(), status.reasonCode()));
        status = new UserStatus(
                seen.state(),
                reasonAfter(seen, sameState),
                timeAfter(seen, sameState, now),
                extensionAfter(seen),
                pendingAfter(seen, sameState));
    }

    /** The server has accepted another state for the time after the call. */
    void isPending(UserState pending) {
        status = new UserStatus(
                status.state(), status.reasonCode(), status.stateChangeTime(), status.extension(), pending);
    }

    /** The agent has signed in at that device, which the server does not tell. */
    void isAt(String extension) {
        status = new UserStatus(
                status.state(), status.reasonCode(), status.stateChangeTime(), extension, status.pendingState());
        lane.isAt(extension);
    }

    private @Nullable Integer reasonAfter(AgentObservation seen, boolean sameState) {
        if (!seen.state().hasReason()) {
            return null;
        }
        if (seen.reasonCode() != null) {
            return seen.reasonCode();
        }
        return sameState ? status.reasonCode() : null;
    }

    private @Nullable Instant timeAfter(AgentObservation seen, boolean sameState, Instant now) {
        if (sameState && status.stateChangeTime() != null) {
            return status.stateChangeTime();
        }
        return seen.since() == null ? null : now.minus(seen.since());
    }

    /** A signed-in agent keeps the device where a message does not repeat it. */
    private String extensionAfter(AgentObservation seen) {
        return seen.extension().isEmpty() && seen.state() != UserState.LOGOUT ? status.extension() : seen.extension();
    }

    private @Nullable UserState pendingAfter(AgentObservation seen, boolean sameState) {
        if (!seen.isAnswer()) {
            return seen.pendingState();
        }
        return sameState && seen.state().isDuringCall() ? status.pendingState() : null;
    }
}
