package org.finessebridge.app.notification.bosh;

import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.stream.StreamIds;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What a session was agreed to be (XEP-0124, 7).
 *
 * @param sid the session's name, unguessable
 * @param authid the stream's id
 * @param longestWait longest time for which a request is held
 * @param hold how many requests are held at a time: 1, or 0 for clients that poll
 * @param inactivity longest time without a request
 * @param ver version of the protocol
 * @param secure whether the client came over TLS
 * @param peer the client's address for log lines
 */
record BoshParameters(
        String sid,
        String authid,
        Duration longestWait,
        int hold,
        Duration inactivity,
        String ver,
        boolean secure,
        String peer) {

    private static final String HIGHEST_VER = "1.6";

    /** Agrees with what a session request asks for, as far as the settings allow it. */
    static BoshParameters agree(
            XmlElement request, NotificationSettings.Bosh settings, boolean secure, String peer) {
        Duration wait = settings.longestWait();
        long asked = number(request.attribute("wait"), wait.toSeconds());
        if (asked < wait.toSeconds()) {
            wait = Duration.ofSeconds(asked);
        }
        int hold = number(request.attribute("hold"), 1) == 0 ? 0 : 1;
        return new BoshParameters(
                StreamIds.next(),
                StreamIds.next(),
                wait,
                wait.isZero() ? 0 : hold,
                settings.inactivity(),
                ver(request.attribute("ver")),
                secure,
                peer);
    }

    /** How many requests a client may have under way. */
    int requests() {
        return hold + 1;
    }

    private static String ver(@Nullable String asked) {
        if (asked == null || !asked.matches("1\\.[0-5]")) {
            return HIGHEST_VER;
        }
        return asked;
    }

    private static long number(@Nullable String text, long otherwise) {
        try {
            return text == null ? otherwise : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
