package org.finessebridge.cti.client;

import java.time.Duration;

/**
 * What all sessions of a client share. Used on its event loop only.
 *
 * @param malformedLog lets the line about a malformed frame through once in a while
 */
record SessionParts(
        CtiClientSettings settings,
        SessionTimer timer,
        CtiDialer dialer,
        VersionChoice versions,
        CtiClientMeters meters,
        CtiTraffic traffic,
        LogLimit malformedLog) {

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    static SessionParts of(
            CtiClientSettings settings,
            SessionTimer timer,
            CtiDialer dialer,
            CtiClientMeters meters,
            CtiTraffic traffic) {
        return new SessionParts(
                settings,
                timer,
                dialer,
                new VersionChoice(settings.protocolVersions(), timer),
                meters,
                traffic,
                new LogLimit(timer, BETWEEN_LINES));
    }
}
