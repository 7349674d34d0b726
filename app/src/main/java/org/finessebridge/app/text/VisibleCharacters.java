package org.finessebridge.app.text;

/**
 * Which characters somebody who looks at a text sees (Unicode Standard, general categories). Two texts that differ in
 * others alone look the same, and a terminal or a page may do anything with them.
 */
public final class VisibleCharacters {

    private VisibleCharacters() {}

    /**
     * Whether a character is seen, be it as a space. What is not assigned yet, or for private use, counts as seen: a
     * newer font may show it.
     *
     * @param c a code point
     */
    public static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Whether a character is seen, and seen alike everywhere: for names, of which none may look like another. */
    public static boolean isVisibleToAll(int c) {
        return isVisible(c)
                && switch (Character.getType(c)) {
                    case Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                    case Character.SPACE_SEPARATOR -> c == ' ';
                    default -> true;
                };
    }
}
