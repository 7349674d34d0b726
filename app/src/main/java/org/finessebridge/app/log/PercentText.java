package org.finessebridge.app.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Texts that are percent-encoded, some of them more than once, and some of them badly. */
final class PercentText {

    private static final int MOST_TIMES = 4;

    private PercentText() {}

    /** As it is meant in the end; what is no encoding stays as it stands. */
    static String decoded(String text) {
        String decoded = text;
        for (int i = 0; i < MOST_TIMES && decoded.indexOf('%') >= 0; i++) {
            decoded = decodedOnce(decoded);
        }
        return decoded.replace('+', ' ');
    }

    /** As whoever reads a query has it, who takes a plus sign for a blank. */
    static String decodedOfQuery(String text) {
        return decodedOnce(text.replace('+', ' '));
    }

    private static String decodedOnce(String text) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int octet = octet(text, i);
            if (octet >= 0) {
                bytes.write(octet);
                i += 3;
            } else {
                decoded.append(bytes.toString(StandardCharsets.UTF_8));
                bytes.reset();
                decoded.append(text.charAt(i++));
            }
        }
        return decoded.append(bytes.toString(StandardCharsets.UTF_8)).toString();
    }

    private static int octet(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
