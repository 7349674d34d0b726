package org.finessebridge.app.systeminfo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Time stamps as Finesse writes them: UTC, always with milliseconds. */
public final class FinesseTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private FinesseTime() {}

    /** For example {@code 2013-04-23T22:40:08.000Z}. */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
