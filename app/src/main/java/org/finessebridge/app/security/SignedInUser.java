package org.finessebridge.app.security;

/**
 * Who sends a request: a user of the directory, or an administrator, who is none of its users.
 *
 * @param loginId the user's id, also where the credentials named the loginName; the administrator's
 *     name
 * @param password what the request was authenticated with; a CTI server may ask for it at sign-in
 * @param isAdministrator whether it is one
 */
public record SignedInUser(String loginId, PresentedPassword password, boolean isAdministrator) {

    /** A user of the directory. */
    public SignedInUser(String loginId, PresentedPassword password) {
        this(loginId, password, false);
    }
}
