package org.finessebridge.app.logfile;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the files of a log are called: a name, the time of the file's beginning, and an ending. An old one, which is
 * compressed, has {@code .gz} behind.
 *
 * @param stamp of the beginning; where several files may begin at the same, all but the newest have a number behind it
 */
public record LogNames(String prefix, DateTimeFormatter stamp, String suffix) {

    /** Of a compressed one. */
    static final String COMPRESSED = ".gz";

    private static final Pattern LAST_NUMBER = Pattern.compile("\\.\\d{1,9}$");

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

    /** Of the numbered names of a file the first that none has, compressed or not. */
    Path free(Path taken) {
        String name = taken.getFileName().toString();
        for (int number = 1; ; number++) {
            Path numbered = taken.resolveSibling(numbered(name, number));
            if (!Files.exists(numbered, LinkOption.NOFOLLOW_LINKS)
                    && !Files.exists(compressed(numbered), LinkOption.NOFOLLOW_LINKS)) {
                return numbered;
            }
        }
    }

    /** What a file is called when it is compressed. */
    static Path compressed(Path file) {
        return file.resolveSibling(file.getFileName() + COMPRESSED);
    }

    /** Whether a file is one of the log's: others may have theirs beside them, with names that are much alike. */
    boolean isOf(String name) {
        String plain = isCompressed(name) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
        if (!plain.startsWith(prefix)
                || !plain.endsWith(suffix)
                || plain.length() < prefix.length() + suffix.length()) {
            return false;
        }
        String begun = plain.substring(prefix.length(), plain.length() - suffix.length());
        while (!isStamp(begun)) {
            String shorter = LAST_NUMBER.matcher(begun).replaceFirst("");
            if (shorter.equals(begun)) {
                return false;
            }
            begun = shorter;
        }
        return true;
    }

    private boolean isStamp(String text) {
        ParsePosition position = new ParsePosition(0);
        return stamp.parseUnresolved(text, position) != null && position.getIndex() == text.length();
    }

    /** Whether one of the log's files is compressed already. */
    static boolean isCompressed(String name) {
        return name.endsWith(COMPRESSED);
    }
}
