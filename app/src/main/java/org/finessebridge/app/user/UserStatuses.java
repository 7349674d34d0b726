package org.finessebridge.app.user;

/** The users' present statuses; any thread may ask. It agrees with the last event published. */
public interface UserStatuses {

    /** The user's status; {@link UserStatus#SIGNED_OUT} for a user nothing is known of. */
    UserStatus of(String loginId);
}
