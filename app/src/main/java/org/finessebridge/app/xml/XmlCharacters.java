package org.finessebridge.app.xml;

/**
 * Text that is allowed in an XML 1.0 document (XML 1.0, 2.2 Characters). What comes from a CTI
 * server, a directory or a client is passed through here before it is published: one forbidden
 * character would break the document for every receiver.
 */
public final class XmlCharacters {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlCharacters() {}

    /** The text with each forbidden character replaced by U+FFFD. */
    public static String clean(String text) {
        if (isAllowed(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether XML 1.0 allows every character of the text. */
    public static boolean isAllowed(String text) {
        // Every text of every event passes here: a stream for each would cost more than the look.
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isAllowed(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
