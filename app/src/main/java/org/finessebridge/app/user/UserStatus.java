package org.finessebridge.app.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a user: an immutable snapshot.
 *
 * @param state the state
 * @param reasonCode the CTI reason code of NOT_READY or LOGOUT; null in other states, or if none
 *     was told
 * @param stateChangeTime since when; null if unknown
 * @param extension where the user is signed in; empty while signed out
 * @param pendingState what the user becomes when the call ends; null if nothing is pending
 * @param wrapUp what follows calls
 * @param details what else the CTI server has told
 */
public record UserStatus(
        UserState state,
        @Nullable Integer reasonCode,
        @Nullable Instant stateChangeTime,
        String extension,
        @Nullable UserState pendingState,
        UserWrapUp wrapUp,
        UserDetails details) {

    /** A user of whom the CTI server has told nothing, or that nobody is signed in. */
    public static final UserStatus SIGNED_OUT = new UserStatus(UserState.LOGOUT, null, null, "", null);

    /** A status of a user of whose wrap-up nothing was told. */
    public UserStatus(
            UserState state,
            @Nullable Integer reasonCode,
            @Nullable Instant stateChangeTime,
            String extension,
            @Nullable UserState pendingState) {
        this(state, reasonCode, stateChangeTime, extension, pendingState, UserWrapUp.UNTOLD, UserDetails.UNTOLD);
    }

    /** The same with that state for the time after the call. */
    public UserStatus pending(@Nullable UserState next) {
        return new UserStatus(state, reasonCode, stateChangeTime, extension, next, wrapUp, details);
    }

    /** The same at that device. */
    public UserStatus at(String device) {
        return new UserStatus(state, reasonCode, stateChangeTime, device, pendingState, wrapUp, details);
    }

    /** The same with that wrap-up. */
    public UserStatus with(UserWrapUp told) {
        return new UserStatus(state, reasonCode, stateChangeTime, extension, pendingState, told, details);
    }

    /** The same with those details. */
    public UserStatus with(UserDetails told) {
        return new UserStatus(state, reasonCode, stateChangeTime, extension, pendingState, wrapUp, told);
    }

    /** Whether clients who were told that one need not be told this one: an id that was learned is no news. */
    public boolean isNoNewsAfter(UserStatus told) {
        return equals(told)
                || with(details.withSkillTargetId(null)).equals(told.with(told.details.withSkillTargetId(null)));
    }
}
