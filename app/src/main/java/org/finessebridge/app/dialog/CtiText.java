package org.finessebridge.app.dialog;

import java.nio.charset.StandardCharsets;

/** What a text becomes in a field of a CTI message (CTI Server Message Reference Guide, "Data types"). */
final class CtiText {

    private CtiText() {}

    /** The bytes of a text there, without the NUL at its end. */
    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Whether a field can carry the text.
     *
     * @param most the bytes that the field has, without the NUL
     */
    static boolean fits(String text, int most) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text) && length(text) <= most;
    }
}
