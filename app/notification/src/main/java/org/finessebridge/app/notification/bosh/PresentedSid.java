package org.finessebridge.app.notification.bosh;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code sid} in a body that no parser has taken: it is not complete yet, or is no XML. */
final class PresentedSid {

    /** As much of a body as is looked at: the opening tags of clients are far shorter. */
    static final int LONGEST_TAG = 2048;

    /** Ends with the opening tag: what stands behind it may be anybody's words. */
    private static final Pattern SID = Pattern.compile(
            "(?:<\\?xml\\b[^<>]*>\\s*)?<body\\b[^<>]*?\\ssid\\s*=\\s*" + "(?:'([0-9a-f]{32})'|\"([0-9a-f]{32})\")");

    private PresentedSid() {}

    /** Finds the name of a session; null if the body's opening tag has none. */
    static @Nullable String in(byte[] body) {
        int length = Math.min(body.length, LONGEST_TAG);
        String start = new String(body, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
        Matcher sid = SID.matcher(start);
        if (!sid.lookingAt()) {
            return null;
        }
        return sid.group(1) == null ? sid.group(2) : sid.group(1);
    }
}
