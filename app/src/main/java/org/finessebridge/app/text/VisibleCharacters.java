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

    /**
     * What shows nothing by itself though its category says else ("Default_Ignorable_Code_Point"): the joiner of
     * graphemes, fillers of Hangul, vowels of Khmer that are only inherent, and selectors of variants.
     */
    private static boolean isIgnorable(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2065
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xFFF0 && c <= 0xFFF8)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** Whether a character is seen, and seen alike everywhere: for names, of which none may look like another. */
    public static boolean isVisibleToAll(int c) {
        return isVisible(c)
                && !isIgnorable(c)
                && switch (Character.getType(c)) {
                    case Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                    case Character.SPACE_SEPARATOR -> c == ' ';
                    default -> true;
                };
    }
}
