package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What a session was agreed to be (XEP-0124, 7).
 *
 * @param sid the session's name, unguessable
 * @param longestWait longest time for which a request is held
 * @param hold how many requests are held at a time; 0 for clients that poll
 * @param inactivity longest time without a request
 * @param longestPause longest time without a request that the client may announce
 * @param polling shortest time between two empty requests of a client that polls
 * @param ver version of the protocol
 * @param acks whether the client says which answers it has got
 * @param contentType of the answers
 * @param secure whether the client came over TLS
 * @param peer the client's address for log lines
 */
record BoshParameters(
        String sid,
        Duration longestWait,
        int hold,
        Duration inactivity,
        Duration longestPause,
        Duration polling,
        String ver,
        boolean acks,
        String contentType,
        boolean secure,
        String peer) {

    private static final String HIGHEST_VER = "1.6";
    private static final Pattern LOWER_VER = Pattern.compile("1\\.[0-5]");

    /** Types as which a browser executes nothing. */
    private static final Pattern HARMLESS_TYPE =
            Pattern.compile("(text/xml|application/xml|text/plain)( *; *charset=['\"]?utf-8['\"]?)?");

    /** Agrees with what a session request asks for, as far as the settings allow it. */
    static BoshParameters agree(XmlElement request, BoshSettings settings, boolean secure, String peer) {
        Duration wait = settings.longestWait();
        long asked = BoshRequest.number(request.attribute("wait"), wait.toSeconds());
        if (asked < wait.toSeconds()) {
            wait = Duration.ofSeconds(asked);
        }
        long hold = Math.min(settings.hold(), BoshRequest.number(request.attribute("hold"), 1));
        return new BoshParameters(
                StreamIds.next(),
                wait,
                wait.isZero() ? 0 : (int) hold,
                settings.inactivity(),
                settings.longestPause(),
                settings.polling(),
                ver(request.attribute("ver")),
                "1".equals(request.attribute("ack")),
                contentType(request.attribute("content")),
                secure,
                peer);
    }

    /** How many requests a client may have under way. */
    int requests() {
        return hold + 1;
    }

    private static String ver(@Nullable String asked) {
        return asked == null || !LOWER_VER.matcher(asked).matches() ? HIGHEST_VER : asked;
    }

    private static String contentType(@Nullable String asked) {
        if (asked == null) {
            return BoshResponder.TEXT_XML;
        }
        var type = HARMLESS_TYPE.matcher(asked.strip().toLowerCase(Locale.ROOT));
        return type.matches() ? type.group(1) + "; charset=utf-8" : BoshResponder.TEXT_XML;
    }
}
