package org.finessebridge.scenario.report;

/**
 * Text of files and servers as a terminal and a report may have it: what steers a terminal, turns its
 * writing round or is no text at all is written as its code, such as {@code \}{@code u{1b}} for ESC.
 */
public final class VisibleText {

    private VisibleText() {}

    /** A line of it; line ends are written as codes too, and tabs are spaces. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                visible.append(' ');
            } else if (isVisible(c)) {
                visible.appendCodePoint(c);
            } else {
                visible.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return visible.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.UNASSIGNED -> (c & 0xFFFE) != 0xFFFE; // U+FFFE and U+FFFF are in no XML
            default -> true;
        };
    }
}
