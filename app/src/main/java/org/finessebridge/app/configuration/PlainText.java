package org.finessebridge.app.configuration;

import java.text.Normalizer;
import org.finessebridge.app.text.VisibleCharacters;
import org.finessebridge.app.xml.XmlCharacters;

/**
 * Texts that people tell apart by looking at them. One text has one spelling: composed characters (Unicode NFC), every
 * run of white space a single space, none at the ends. What can't be seen at all is none.
 */
final class PlainText {

    /** Join letters in Arabic and Indic scripts, and pictures. */
    private static final String JOINERS = "\u200C\u200D";

    private PlainText() {}

    /**
     * The one spelling of a text; empty for one of nothing but white space.
     *
     * @throws IllegalArgumentException if it has control or invisible characters, or what no text of XML can have
     */
    static String of(String text) {
        requireVisible(text);
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhiteSpace(c)) {
                space = true;
                continue;
            }
            if (space && !plain.isEmpty()) {
                plain.append(' ');
            }
            space = false;
            plain.append(c);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /**
     * Looks at a text of several lines, which stays as it is.
     *
     * @throws IllegalArgumentException as above
     */
    static void requireVisible(String text) {
        if (!XmlCharacters.isAllowed(text) || !text.codePoints().allMatch(PlainText::isReadable)) {
            throw new IllegalArgumentException("has control or invisible characters");
        }
    }

    /** All spaces are in the basic plane. */
    private static boolean isWhiteSpace(char c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isReadable(int c) {
        return VisibleCharacters.isVisible(c) || c == '\t' || c == '\n' || c == '\r' || JOINERS.indexOf(c) >= 0;
    }
}
