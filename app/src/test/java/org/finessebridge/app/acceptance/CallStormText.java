package org.finessebridge.app.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values of variables that nobody expects. */
final class CallStormText {

    private static final int LETTERS = 12;

    /** What XML treats as its own, and what ends lines. */
    private static final List<String> ODD = List.of(
            "<", ">", "&", "'", "\"", "]]>", "&amp;", "<!--", " ", "  ", "\t", "\n", "\r", "\r\n", "%", "\\", "=");

    private CallStormText() {}

    /** Characters that XML 1.0 allows (section 2.2), some of them odd, sometimes none at all. */
    static String any(Random random, int mostBytes) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(LETTERS);
        for (int i = 0; i < length; i++) {
            String next = switch (random.nextInt(6)) {
                case 0 -> ODD.get(random.nextInt(ODD.size()));
                case 1 -> Character.toString(0x80 + random.nextInt(0xD800 - 0x80));
                case 2 -> Character.toString(0xE000 + random.nextInt(0xFFFE - 0xE000));
                case 3 -> Character.toString(0x10000 + random.nextInt(0x10FFFF - 0x10000));
                default -> Character.toString('a' + random.nextInt(26));
            };
            if ((text + next).getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
                text.append(next);
            }
        }
        return text.toString();
    }

    /** As a client writes it in a document. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '"' || c == '\'') {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
