package org.finessebridge.app.notification.credential;

import java.time.Duration;

/** What the check of a client's credentials ended with. */
public sealed interface SignInOutcome {

    /**
     * The credentials are right.
     *
     * @param loginId the user's id, also where the client sent the loginName; the local part of the
     *     user's JID
     */
    record SignedIn(String loginId) implements SignInOutcome {}

    /** No such user, or a wrong password: the client can't tell which. */
    record WrongCredentials() implements SignInOutcome {}

    /**
     * Too many wrong passwords: refused whatever the password is.
     *
     * @param remaining how long it is until the user may try again
     */
    record LockedOut(Duration remaining) implements SignInOutcome {}

    /** It is not known: what knows the password does not answer. */
    record Unavailable() implements SignInOutcome {}
}
