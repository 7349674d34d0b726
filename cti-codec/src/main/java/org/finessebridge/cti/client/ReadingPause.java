package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures how long the application keeps the client from reading. */
final class ReadingPause {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final SessionTimer timer;
    private final CtiClientMeters meters;
    private final LogLimit longLog;
    private boolean pausing;
    private long since;
    private SessionTimer.@Nullable Scheduled warning;

    ReadingPause(SessionTimer timer, CtiClientMeters meters) {
        this.timer = timer;
        this.meters = meters;
        this.longLog = new LogLimit(timer, BETWEEN_LINES);
    }

    /** Reading is paused, or goes on. */
    void set(boolean paused) {
        if (paused == pausing) {
            return;
        }
        pausing = paused;
        if (paused) {
            since = timer.nanoTime();
            warning = timer.after(LONG, this::warn);
        } else {
            meters.pausedTime().record(timer.nanoTime() - since, TimeUnit.NANOSECONDS);
            SessionTimer.Scheduled waiting = warning;
            if (waiting != null) {
                waiting.cancel();
            }
        }
    }

    private void warn() {
        if (longLog.permits()) {
            LOG.warn(
                    "Nothing has been read from the CTI server for {}, because the application is"
                            + " behind; a CTI server ends sessions that do not read. Give the"
                            + " application more processors, or look for what blocks it",
                    DurationText.of(LONG));
        }
        warning = timer.after(BETWEEN_LINES, this::warn);
    }
}
