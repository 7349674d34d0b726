package org.finessebridge.app.security;

/**
 * Who sends a request.
 *
 * @param loginId the user's id, also where the credentials named the loginName
 * @param password what the request was authenticated with; a CTI server may ask for it at sign-in
 */
public record SignedInUser(String loginId, PresentedPassword password) {}
