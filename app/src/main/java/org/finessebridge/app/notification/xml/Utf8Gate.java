package org.finessebridge.app.notification.xml;

import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;

/**
 * Lets only well-formed UTF-8 through (RFC 3629, table of section 4: no overlong forms, no
 * surrogates, nothing above U+10FFFF). The XML parser behind it is laxer than that.
 *
 * <p>Keeps its place in a character that is split between two calls.
 */
final class Utf8Gate {

    /** Continuation bytes that are still to come. */
    private int missing;

    /** Bytes of an incomplete character that have come. */
    private int pending;

    /** Bounds of the next continuation byte. */
    private int lower = 0x80;

    private int upper = 0xBF;

    /**
     * Checks the next bytes.
     *
     * @throws StreamErrorException {@code unsupported-encoding} (RFC 6120, 4.9.3.22)
     */
    void check(byte[] bytes, int offset, int length) throws StreamErrorException {
        for (int i = offset; i < offset + length; i++) {
            int b = bytes[i] & 0xFF;
            if (missing > 0) {
                if (b < lower || b > upper) {
                    throw malformed();
                }
                missing--;
                pending = missing == 0 ? 0 : pending + 1;
                lower = 0x80;
                upper = 0xBF;
            } else if (b >= 0x80) {
                lead(b);
            }
        }
    }

    /** How many of the last bytes belong to a character that is not complete. */
    int pending() {
        return pending;
    }

    private void lead(int b) throws StreamErrorException {
        if (b < 0xC2 || b > 0xF4) {
            throw malformed();
        }
        pending = 1;
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        switch (b) {
            case 0xE0 -> lower = 0xA0;
            case 0xED -> upper = 0x9F;
            case 0xF0 -> lower = 0x90;
            case 0xF4 -> upper = 0x8F;
            default -> {}
        }
    }

    private static StreamErrorException malformed() {
        return new StreamErrorException(
                StreamErrorCondition.UNSUPPORTED_ENCODING, "bytes that are not UTF-8");
    }
}
