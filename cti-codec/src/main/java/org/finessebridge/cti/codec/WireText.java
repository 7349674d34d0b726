package org.finessebridge.cti.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts among the bytes of a frame. */
final class WireText {

    private WireText() {}

    /** The text up to the first NUL. */
    static String of(byte[] bytes, int from, int to) {
        int textEnd = from;
        while (textEnd < to && bytes[textEnd] != 0) {
            textEnd++;
        }
        return new String(bytes, from, textEnd - from, StandardCharsets.UTF_8);
    }

    /** Whether the bytes are what the writer makes of a text of ASCII. */
    static boolean isAscii(byte[] bytes, int from, int to) {
        int last = to - 1;
        if (last < from || bytes[last] != 0) {
            return false;
        }
        for (int i = from; i < last; i++) {
            if (bytes[i] <= 0) {
                return false; // an early NUL, or not ASCII
            }
        }
        return true;
    }

    /** Whether the bytes are what the writer makes of a text. */
    static boolean isWrittenSo(String text, byte[] bytes, int from, int to) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        int last = to - 1;
        return last >= from && bytes[last] == 0 && Arrays.equals(written, 0, written.length, bytes, from, last);
    }

    /**
     * Writes a text of ASCII and its NUL, for which there is room.
     *
     * @return where it ends, or -1 where the text is not ASCII
     */
    static int writeAscii(String name, String text, byte[] bytes, int at) {
        int to = at;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw nul(name);
            }
            if (c >= 0x80) {
                return -1;
            }
            bytes[to++] = (byte) c;
        }
        bytes[to++] = 0;
        return to;
    }

    /** A text without its NUL. */
    static byte[] utf8(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            throw nul(name);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(encoded, StandardCharsets.UTF_8).equals(text)) {
            throw new UnencodableMessageException(name + ": half of a surrogate pair");
        }
        return encoded;
    }

    private static UnencodableMessageException nul(String name) {
        return new UnencodableMessageException(name + ": a text cannot hold a NUL");
    }
}
