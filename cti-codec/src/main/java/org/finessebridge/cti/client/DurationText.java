package org.finessebridge.cti.client;

import java.time.Duration;

/** Durations as operators read them: {@code 30 s}, {@code 250 ms}. */
final class DurationText {

    private DurationText() {}

    static String of(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
