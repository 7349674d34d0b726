package org.finessebridge.app.user;

import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.PresentedPassword;
import org.jspecify.annotations.Nullable;

/**
 * A request for another state, valid in itself: whether the state allows it is another matter.
 *
 * @param requestId the client's name for it
 * @param loginId whose state shall change
 * @param state what is asked for
 * @param signIn where to sign in; null unless {@code state} is LOGIN
 * @param reasonCode the code that the user has chosen for NOT_READY or LOGOUT, as the CTI server knows it;
 *     null for none
 * @param password for the CTI server, where agents sign themselves in or out; null otherwise
 * @param requester on whose behalf it is made
 */
public record UserStateRequest(
        RequestId requestId,
        String loginId,
        RequestedState state,
        @Nullable SignIn signIn,
        @Nullable Integer reasonCode,
        @Nullable PresentedPassword password,
        Requester requester) {

    /**
     * A request without a reason.
     *
     * @param extension the device to sign in with; null unless {@code state} is LOGIN
     */
    public UserStateRequest(
            RequestId requestId,
            String loginId,
            RequestedState state,
            @Nullable String extension,
            @Nullable PresentedPassword password,
            Requester requester) {
        this(requestId, loginId, state, extension == null ? null : new SignIn(extension), null, password, requester);
    }

    /** The device to sign in with; null unless {@code state} is LOGIN. */
    public @Nullable String extension() {
        return signIn == null ? null : signIn.extension();
    }

    /** Whether agents ask for themselves. */
    public boolean isOwn() {
        return requester instanceof Requester.Self;
    }
}
