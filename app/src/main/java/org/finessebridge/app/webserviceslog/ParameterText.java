package org.finessebridge.app.webserviceslog;

import org.finessebridge.app.log.LogText;

/**
 * A value as it stands between brackets: nobody ends the line or the brackets in it, and a backslash of its own is two. Brackets that belong together
 * stay as they are; where they do not, all of the value's have a backslash.
 */
public final class ParameterText {

    private ParameterText() {}

    /** The text with what nobody sees, and brackets that do not belong together, escaped. */
    public static String escape(String value) {
        if (isPlain(value)) {
            return value;
        }
        String visible = visible(value);
        return isBalanced(visible) ? visible : escaped(visible);
    }

    /** The same of no more than that many characters; one whose brackets belong together is cut so that they do. */
    public static String escape(String value, int most) {
        if (value.length() <= most) {
            return escape(value);
        }
        String cut = visible(value.substring(0, most));
        if (!isBalanced(value)) {
            return escaped(cut) + "...";
        }
        return cut + "..." + "]".repeat(open(cut));
    }

    /** As most are: nothing to look at twice. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '[' || c == ']' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String visible(String value) {
        return LogText.escape(value.replace("\\", "\\\\"));
    }

    private static String escaped(String value) {
        return value.replace("[", "\\[").replace("]", "\\]");
    }

    private static boolean isBalanced(String value) {
        return open(value) == 0;
    }

    /** How many brackets are open at the end; below zero if one was closed that was not open. */
    private static int open(String value) {
        int depth = 0;
        for (int i = 0; i < value.length() && depth >= 0; i++) {
            switch (value.charAt(i)) {
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
        return depth;
    }
}
