package org.finessebridge.app.webserviceslog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where the server is, and so what every line has of it: its address and its zone's time. Many lines are of one second,
 * whose text is made once. Used by the thread that writes alone.
 */
final class ServerPlace {

    private static final DateTimeFormatter TO_SECOND =
            DateTimeFormatter.ofPattern("MMM dd yyyy HH:mm:ss.", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern(" Z", Locale.ROOT);

    private final String address;
    private final ZoneId zone;
    private long second = Long.MIN_VALUE;
    private String toSecond = "";
    private String offset = "";

    ServerPlace(String address, ZoneId zone) {
        this.address = address;
        this.zone = zone;
    }

    /** Appends {@code 10.0.0.1: Jun 17 2017 00:16:04.630 +0530}. */
    void appendTo(StringBuilder line, long millis) {
        long of = Math.floorDiv(millis, 1000L);
        if (of != second) {
            var time = Instant.ofEpochSecond(of).atZone(zone);
            toSecond = address + ": " + TO_SECOND.format(time);
            offset = OFFSET.format(time);
            second = of;
        }
        int fraction = (int) Math.floorMod(millis, 1000L);
        line.append(toSecond)
                .append((char) ('0' + fraction / 100))
                .append((char) ('0' + fraction / 10 % 10))
                .append((char) ('0' + fraction % 10))
                .append(offset);
    }
}
