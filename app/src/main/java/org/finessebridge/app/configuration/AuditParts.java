package org.finessebridge.app.configuration;

import org.jspecify.annotations.Nullable;

/** Cuts a text into parts that the audit's rows take: behind an element where there is one, in no character. */
final class AuditParts {

    /** The end of what is longer than is kept. */
    private static final String CUT = "...";

    private final @Nullable String text;
    private final int longestPart;
    private int done;

    /**
     * The parts of a text.
     *
     * @param text null where there is nothing
     * @param longestPart in UTF-16 units; several
     * @param longest what is kept of the text
     */
    AuditParts(@Nullable String text, int longestPart, int longest) {
        this.text = text == null || text.length() <= longest
                ? text
                : text.substring(0, whole(text, longest - CUT.length())) + CUT;
        this.longestPart = longestPart;
    }

    boolean isLeft() {
        return text != null && done < text.length();
    }

    /** The next part; empty behind the last one, and null where there is nothing at all. */
    @Nullable
    String next() {
        if (text == null) {
            return null;
        }
        int end = end(text);
        String part = text.substring(done, end);
        done = end;
        return part;
    }

    private int end(String whole) {
        if (whole.length() - done <= longestPart) {
            return whole.length();
        }
        int last = whole(whole, done + longestPart);
        int behindElement = whole.lastIndexOf('>', last - 1) + 1;
        return behindElement > done ? behindElement : last;
    }

    /** That or the one before, so that no pair of surrogates is torn. */
    private static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
