package org.finessebridge.load.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a process, in KiB.
 *
 * @param rss what is resident
 * @param pss the same, with shared pages counted in part
 */
public record MemoryReading(long rss, long pss) {

    private static final Pattern RSS = Pattern.compile("(?m)^Rss:\\s+(\\d+) kB");
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    /** Reads a {@code smaps_rollup}; zero where it has nothing. */
    static MemoryReading parse(String smaps) {
        return new MemoryReading(number(RSS, smaps), number(PSS, smaps));
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    MemoryReading plus(MemoryReading other) {
        return new MemoryReading(rss + other.rss, pss + other.pss);
    }
}
