package org.finessebridge.app.logfile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;

/**
 * Whether a log is on: unless its own logger is OFF, which an operator may say at run time. Nobody turns it without a
 * line of the product's log. Safe for use by any thread.
 */
public final class LogSwitch implements LoggerContextListener, AutoCloseable {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogSwitch.class);

    private final String log;
    private final Logger watched;
    private final LoggerContext context;
    private volatile boolean on;

    /**
     * A switch that is watched until it is closed.
     *
     * @param log as settings call it: {@code access-log}
     * @param logger the log's own
     */
    public LogSwitch(String log, Class<?> logger) {
        this.log = log;
        this.context = (LoggerContext) LoggerFactory.getILoggerFactory();
        this.watched = context.getLogger(logger);
        context.addListener(this);
        this.on = wanted(); // behind that, so that no turn is missed
    }

    /** Whether lines are written. */
    public boolean isOn() {
        return on; // every request asks several times: a logger takes longer, with the filters before it
    }

    private boolean wanted() {
        return watched.getEffectiveLevel() != Level.OFF;
    }

    /** Of this logger, or of one above it. */
    @Override
    public synchronized void onLevelChange(Logger logger, Level level) {
        boolean wanted = wanted();
        if (wanted == on) {
            return;
        }
        on = wanted;
        if (wanted) {
            LOG.warn("The {} is written again: its logger {} was switched on", log, watched.getName());
        } else {
            LOG.warn(
                    "The {} is not written any more: its logger {} was switched off, by a program on this machine, or"
                            + " an administrator. Switch it on when you have what you need; a restart does so too",
                    log,
                    watched.getName());
        }
    }

    @Override
    public void close() {
        context.removeListener(this);
    }

    @Override
    public boolean isResetResistant() {
        return true;
    }

    @Override
    public void onStart(LoggerContext started) {
        // nothing to tell
    }

    @Override
    public void onReset(LoggerContext reset) {
        // nothing to tell
    }

    @Override
    public void onStop(LoggerContext stopped) {
        // nothing to tell
    }
}
