package org.finessebridge.app.notification.xml;

import org.jspecify.annotations.Nullable;

/** Text of strangers in a form that is safe in a log line. */
public final class Printable {

    private static final int LONGEST = 120;

    private Printable() {}

    /** At most 120 characters; all but printable ASCII is escaped as {@code \\uXXXX}. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7F && c != '\\') {
                out.append(c);
            } else {
                out.append("\\u%04X".formatted((int) c));
            }
        }
        return text.length() > LONGEST ? out.append("...").toString() : out.toString();
    }
}
