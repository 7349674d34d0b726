package org.finessebridge.app.clientlog;

import java.nio.charset.StandardCharsets;

/**
 * Makes a log that strangers wrote one that can be looked at: what moves a terminal's cursor, changes
 * the direction of text or hides a line is spelled out as {@code \}{@code u001B}.
 */
final class ClientLogText {

    private ClientLogText() {}

    /** The log in UTF-8, with line feeds as the only line ends. */
    static byte[] harmless(String log) {
        StringBuilder out = new StringBuilder(log.length());
        for (int i = 0; i < log.length(); i++) {
            char c = log.charAt(i);
            boolean endsLine = c == '\r' && i + 1 < log.length() && log.charAt(i + 1) == '\n';
            if (endsLine) {
                continue;
            }
            if (c == '\n' || c == '\t' || !isHarmful(c)) {
                out.append(c);
            } else {
                out.append("\\u").append("%04X".formatted((int) c));
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isHarmful(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
