package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A request of a BOSH client (XEP-0124, 9).
 *
 * @param rid its number
 * @param body the wrapper with its attributes and payload
 * @param bytes its size
 */
record BoshRequest(long rid, XmlElement body, int bytes, BoshResponder responder) {

    /** Largest number that XEP-0124 (14.1) allows: 2^53 - 1. */
    private static final long LARGEST_RID = (1L << 53) - 1;

    /** Reads a number; -1 if it is none. */
    static long parseRid(String text) {
        try {
            long rid = Long.parseLong(text);
            return rid > LARGEST_RID ? -1 : rid;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Reads a number that is not negative; anything else stands for {@code otherwise}. */
    static long number(@Nullable String text, long otherwise) {
        try {
            return text == null ? otherwise : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether it is larger than what a client may send before authentication. */
    boolean exceeds(LimitSettings limits) {
        return bytes > limits.unauthenticatedStanzaBytes() || body.size() > limits.unauthenticatedElements();
    }

    boolean restarts() {
        return "true".equals(body.attribute(Namespaces.XBOSH, "restart"))
                || "1".equals(body.attribute(Namespaces.XBOSH, "restart"));
    }

    /** Whether the client ends the session, in order or because of an error of its own. */
    boolean terminates() {
        return "terminate".equals(body.attribute("type"));
    }

    /** How long the client will be silent (10); null if it does not say so. */
    @Nullable
    Duration pause() {
        String pause = body.attribute("pause");
        return pause == null ? null : Duration.ofSeconds(number(pause, Integer.MAX_VALUE));
    }

    /** The request up to which the client has got all answers (9.2); -1 if it does not say so. */
    long ack() {
        return number(body.attribute("ack"), -1);
    }

    /** Whether it is a mere poll. */
    boolean isEmpty() {
        return body.elements().isEmpty() && !restarts() && !terminates() && pause() == null;
    }

    /** The elements in the body; some clients leave their namespace out. */
    List<XmlElement> payload() {
        List<XmlElement> payload = new ArrayList<>();
        for (XmlElement element : body.elements()) {
            payload.add(element.withNamespace(Namespaces.HTTPBIND, Namespaces.CLIENT)
                    .withNamespace("", Namespaces.CLIENT));
        }
        return payload;
    }
}
