package org.finessebridge.app.notification.bosh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The keys with which a client may protect its session (XEP-0124, 15): each request carries a key
 * whose SHA-1 is the key of the request before, so nobody but the client can send the next one. Not
 * thread-safe.
 */
final class KeySequence {

    private @Nullable String last;

    /** Begins with a session request, which may name the first key. */
    KeySequence(XmlElement sessionRequest) {
        last = sessionRequest.attribute("newkey");
    }

    /** Takes the keys of the next request in order; false if they are not those of the client. */
    boolean accepts(XmlElement request) {
        String expected = last;
        String key = request.attribute("key");
        String newKey = request.attribute("newkey");
        if (expected == null) {
            last = newKey;
            return true;
        }
        if (key == null || !MessageDigest.isEqual(sha1(key), expected.getBytes(StandardCharsets.US_ASCII))) {
            return false;
        }
        last = newKey == null ? key : newKey;
        return true;
    }

    private static byte[] sha1(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
