package org.finessebridge.app.logfile;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the files of a log are called: a name, the time of the file's beginning, and an ending. An old one, which is
 * compressed, has {@code .gz} behind.
 *
 * @param stamp of the beginning; where several files may begin at the same, all but the newest have a number behind it
 */
public record LogNames(String prefix, DateTimeFormatter stamp, String suffix) {

    /** Of a compressed one. */
    static final String COMPRESSED = ".gz";

    /** The same with a pattern for the time. */
    public static LogNames of(String prefix, String pattern, String suffix) {
        return new LogNames(prefix, DateTimeFormatter.ofPattern(pattern, Locale.ROOT), suffix);
    }

    /** The name of a file that begins then. */
    String beginning(ZonedDateTime time) {
        return prefix + stamp.format(time) + suffix;
    }

    /** The name that a file has when its own goes to its successor. */
    String numbered(String name, int number) {
        return name.substring(0, name.length() - suffix.length()) + "." + number + suffix;
    }

    /** Whether a file is one of the log's. */
    boolean isOf(String name) {
        return name.startsWith(prefix) && (name.endsWith(suffix) || name.endsWith(suffix + COMPRESSED));
    }

    /** Whether one of the log's files is compressed already. */
    static boolean isCompressed(String name) {
        return name.endsWith(COMPRESSED);
    }
}
