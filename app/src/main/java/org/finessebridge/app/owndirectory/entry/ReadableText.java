package org.finessebridge.app.owndirectory.entry;

import org.finessebridge.app.text.VisibleCharacters;
import org.jspecify.annotations.Nullable;

/** Texts that people read, and tell from others by reading. */
final class ReadableText {

    private ReadableText() {}

    /**
     * Why a text is no line that anybody can read; null if it is one.
     *
     * @param longest in characters
     */
    static @Nullable String fault(@Nullable String text, int longest) {
        if (text == null || text.isEmpty()) {
            return "is missing";
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return "has more than " + longest + " characters";
        }
        if (text.startsWith(" ") || text.endsWith(" ")) {
            return "begins or ends with a space";
        }
        return text.codePoints().allMatch(VisibleCharacters::isVisibleToAll)
                ? null
                : "has a character that nobody sees: a control, a line end, or a space that is not the usual one";
    }
}
