package org.finessebridge.app.representation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code Accept-Encoding} says (RFC 9110, 12.5.3). */
final class AcceptedEncoding {

    private AcceptedEncoding() {}

    /**
     * Whether an answer may be compressed by gzip.
     *
     * @param header null where there was none
     */
    static boolean isGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            int parameter = coding.indexOf(';');
            String name = (parameter < 0 ? coding : coding.substring(0, parameter)).strip();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return parameter < 0 || !isZero(coding.substring(parameter + 1));
            }
        }
        return false;
    }

    /** {@code q=0}, {@code q=0.000}. */
    private static boolean isZero(String weight) {
        String value = weight.replace(" ", "");
        return value.startsWith("q=0") && value.chars().skip(3).allMatch(c -> c == '.' || c == '0');
    }
}
