package org.finessebridge.app.csv;

import java.util.regex.Pattern;

/**
 * A text in a cell of a CSV file. One that a spreadsheet would take for a formula gets an apostrophe before it,
 * which is taken off again when it is read; telephone numbers and other plain numbers may begin with a sign.
 */
public final class CsvCell {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9 ()./-]*");

    private CsvCell() {}

    /** The text as a cell that is no formula. */
    public static String escape(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return formula || ESCAPED.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that {@link #escape} was given. */
    public static String unescape(String cell) {
        return ESCAPED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
