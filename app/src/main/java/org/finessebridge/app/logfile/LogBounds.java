package org.finessebridge.app.logfile;

import org.springframework.util.unit.DataSize;

/**
 * How much of a log is kept.
 *
 * @param file a file that is as large gets a successor
 * @param days how long old ones are kept
 * @param total most of all files, compressed as they are
 */
public record LogBounds(DataSize file, int days, DataSize total) {

    private static final DataSize SMALLEST_FILE = DataSize.ofMegabytes(1);

    /**
     * Refuses settings with which a log would be next to nothing: files without number, or none that is kept.
     *
     * @param log as settings call it: {@code access-log}
     * @throws IllegalArgumentException if a file is smaller than 1 MB, or the total than two files
     */
    public static void check(String log, DataSize file, DataSize total) {
        if (file.compareTo(SMALLEST_FILE) < 0) {
            throw new IllegalArgumentException(
                    "finesse.%s.file-size is smaller than 1MB: there would be files without number".formatted(log));
        }
        if (total.toBytes() / 2 < file.toBytes()) {
            throw new IllegalArgumentException(
                    "finesse.%1$s.total-size is smaller than two files (finesse.%1$s.file-size), so that no old file could be kept"
                            .formatted(log));
        }
    }
}
