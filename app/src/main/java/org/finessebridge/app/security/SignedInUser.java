package org.finessebridge.app.security;

/**
 * Who sends a request: a user of the directory, an administrator who is none of its users, or a user who is an
 * administrator as well.
 *
 * @param loginId the user's id, also where the credentials named the loginName; the name of an administrator who is
 *     no user
 * @param password what the request was authenticated with; a CTI server may ask for it at sign-in
 * @param isAdministrator whether it is one
 * @param isUser whether it is one of the directory
 */
public record SignedInUser(String loginId, PresentedPassword password, boolean isAdministrator, boolean isUser) {

    /** A user of the directory who is no administrator. */
    public SignedInUser(String loginId, PresentedPassword password) {
        this(loginId, password, false, true);
    }
}
