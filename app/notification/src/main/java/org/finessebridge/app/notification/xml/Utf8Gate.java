package org.finessebridge.app.notification.xml;

/**
 * Tells well-formed UTF-8 from other bytes (RFC 3629, table of section 4: no overlong forms, no
 * surrogates, nothing above U+10FFFF). The XML parser behind it is laxer than that.
 */
final class Utf8Gate {

    private Utf8Gate() {}

    /**
     * Finds where the last whole character ends.
     *
     * @return an index from {@code 0} to {@code bytes.length}; what stands behind it is the
     *     beginning of a character, or malformed
     */
    static int endOfWholeCharacters(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int length = length(bytes[at]);
            if (length == 0 || at + length > bytes.length || !isBeginning(bytes, at, at + length)) {
                return at;
            }
            at += length;
        }
        return at;
    }

    /** Whether the bytes from an index on may become a character; true if there are none. */
    static boolean mayGoOn(byte[] bytes, int from) {
        return from == bytes.length
                || (length(bytes[from]) > bytes.length - from && isBeginning(bytes, from, bytes.length));
    }

    /** Length of the character that a byte begins; 0 if it begins none. */
    private static int length(byte first) {
        int b = first & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        return b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    }

    /** Whether bytes after a valid first one are what must follow it. */
    private static boolean isBeginning(byte[] bytes, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int b = bytes[i] & 0xFF;
            boolean second = i == from + 1;
            int lower = second ? lowest(bytes[from]) : 0x80;
            int upper = second ? highest(bytes[from]) : 0xBF;
            if (b < lower || b > upper) {
                return false;
            }
        }
        return true;
    }

    private static int lowest(byte first) {
        return switch (first & 0xFF) {
            case 0xE0 -> 0xA0;
            case 0xF0 -> 0x90;
            default -> 0x80;
        };
    }

    private static int highest(byte first) {
        return switch (first & 0xFF) {
            case 0xED -> 0x9F;
            case 0xF4 -> 0x8F;
            default -> 0xBF;
        };
    }
}
