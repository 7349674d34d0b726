package org.finessebridge.app.bridge.agent;

import java.time.Instant;
import java.util.Objects;
import org.finessebridge.app.bridge.request.RequestLane;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.user.MobileAgent;
import org.finessebridge.app.user.SignIn;
import org.finessebridge.app.user.UserDetails;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.UserWrapUp;
import org.jspecify.annotations.Nullable;

/** An agent: who, in which state, and with which requests. Only the bridge's thread touches it. */
public final class Agent {

    private final RequestLane lane;
    private final MediaStates otherMedia = new MediaStates();
    private DirectoryUser user;
    private UserStatus status = UserStatus.SIGNED_OUT;
    private UserStatus published = UserStatus.SIGNED_OUT;
    private UserWrapUp wrapUp = UserWrapUp.UNTOLD;
    private @Nullable Boolean deviceSelection;
    private @Nullable Integer pendingReason;
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
        return !status.isNoNewsAfter(published);
    }

    /** Whether more is known than was published last, be it news or not. */
    boolean isOtherwise() {
        return !status.equals(published);
    }

    /**
     * The server has told the agent's id in its own configuration.
     *
     * @param id ICMAgentID; what is no id changes nothing
     */
    void isKnownAs(int id) {
        if (id > 0) {
            status = status.with(status.details().withSkillTargetId(id));
        }
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
                pendingAfter(seen),
                isSignedIn(seen.state()) ? wrapUp : UserWrapUp.UNTOLD,
                detailsAfter(seen));
        if (!status.state().isDuringCall() && !status.state().isWrapUp()) {
            pendingReason = null;
        }
    }

    /** The server has accepted another state for the time after the call. */
    void isPending(UserState pending) {
        status = status.pending(pending);
    }

    /**
     * Why the agent will be in the state that is pending, which is told when that is so.
     *
     * @param reasonCode the CTI reason code; null for none
     */
    void keepReason(@Nullable Integer reasonCode) {
        pendingReason = reasonCode;
    }

    /** The agent has signed in at that device, which the server does not tell. */
    void isAt(String extension) {
        status = status.at(extension);
        lane.isAt(extension);
    }

    /**
     * The agent has signed in so.
     *
     * @param anew whether nobody was signed in before: else what the request does not say is as it was
     */
    void signedIn(SignIn as, boolean anew) {
        UserDetails now = status.details();
        status = status.with(now.at(
                as.mobileAgent() != null || anew ? as.mobileAgent() : now.mobileAgent(),
                as.activeDeviceId() != null ? as.activeDeviceId() : now.activeDeviceId()));
    }

    /** What the agent's desk is set to; of who is signed out it is told with the sign-in. */
    void has(UserSettings told) {
        wrapUp = told.wrapUp();
        deviceSelection = told.deviceSelection();
        if (isSignedIn()) {
            status = status.with(wrapUp).with(status.details().withDeviceSelection(deviceSelection));
        }
    }

    /** Whether the agent is known to be signed in. */
    public boolean isSignedIn() {
        return isSignedIn(status.state());
    }

    /** Who is signed out has no settings: what was asked at a sign-in that failed is no news. */
    private static boolean isSignedIn(UserState state) {
        return state != UserState.LOGOUT && state != UserState.UNKNOWN;
    }

    private @Nullable Integer reasonAfter(AgentObservation seen, boolean sameState) {
        if (!seen.state().hasReason()) {
            return null;
        }
        boolean tellsNone = seen.reasonCode() == null || seen.reasonCode() == 0;
        if (tellsNone && pendingReason != null && !sameState) {
            return pendingReason;
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

    /**
     * Events name the phones of who is signed in; the mode of a mobile agent they do not tell. What is read anew, as
     * after a lost session, decides: the agent may have signed out and in meanwhile.
     */
    private UserDetails detailsAfter(AgentObservation seen) {
        if (seen.state() == UserState.LOGOUT) {
            return status.details().signedOut();
        }
        UserDetails now = status.details().withDeviceSelection(isSignedIn(seen.state()) ? deviceSelection : null);
        if (seen.isAnswer() && isElsewhere(seen.extension())) {
            now = now.at(null, null);
        }
        return now.at(
                mobileAgentAfter(seen, now.mobileAgent()),
                seen.activeDeviceId() != null ? seen.activeDeviceId() : now.activeDeviceId());
    }

    private static @Nullable MobileAgent mobileAgentAfter(AgentObservation seen, @Nullable MobileAgent known) {
        String number = seen.dialNumber();
        if (number == null || (number.isEmpty() && !seen.isAnswer())) {
            return known;
        }
        if (number.isEmpty()) {
            return null;
        }
        return known != null && known.dialNumber().equals(number) ? known : new MobileAgent(null, number);
    }

    private boolean isElsewhere(String extension) {
        return !extension.isEmpty() && !status.extension().isEmpty() && !extension.equals(status.extension());
    }

    /** It stays until the last call has ended, or another one is told. */
    private @Nullable UserState pendingAfter(AgentObservation seen) {
        if (!seen.state().isDuringCall()) {
            return null;
        }
        return seen.pendingState() != null ? seen.pendingState() : status.pendingState();
    }
}
