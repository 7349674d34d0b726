package org.finessebridge.app.security;

import java.time.Duration;

/** What a check of credentials ended with. */
public sealed interface AuthenticationOutcome {

    /**
     * The credentials are right.
     *
     * @param loginId the user's id, also where the client sent the loginName; the local part of the
     *     user's JID
     */
    record Authenticated(String loginId) implements AuthenticationOutcome {}

    /** No such user, or a wrong password: the client can't tell which. */
    record Refused() implements AuthenticationOutcome {}

    /**
     * Too many wrong passwords: refused whatever the password is.
     *
     * @param remaining how long it is until the user may try again
     */
    record Locked(Duration remaining) implements AuthenticationOutcome {}

    /** It is not known: what knows the password does not answer. Counts for no lock. */
    record Unavailable() implements AuthenticationOutcome {}
}
