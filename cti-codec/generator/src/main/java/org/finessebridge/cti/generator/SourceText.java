package org.finessebridge.cti.generator;

import java.util.List;

/** A source file that grows line by line, indented by its braces. */
final class SourceText {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Begins a file of a package. */
    void beginIn(String packageWithDot) {
        line("package " + packageWithDot.substring(0, packageWithDot.length() - 1) + ";")
                .line("");
    }

    /** Adds a line; the indentation follows the braces at its beginning and its end. */
    SourceText line(String line) {
        if (line.startsWith("}")) {
            depth--;
        }
        text.append(INDENT.repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** Adds lines. */
    SourceText lines(List<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A text as a literal. */
    static String literal(String value) {
        return '"' + value + '"';
    }
}
