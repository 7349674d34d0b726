package org.finessebridge.app.xmpp.logfile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;

/** Tells an operator what it costs when the debug log is switched on. */
final class DebugWarning implements LoggerContextListener {

    private final Logger watched;

    DebugWarning(Logger watched) {
        this.watched = watched;
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {
        if (!logger.equals(watched)) {
            return;
        }
        if (watched.isDebugEnabled()) {
            watched.warn("Debug logging of the Notification Service is on. It costs performance, and"
                    + " what clients send and receive is in the file: switch it off when"
                    + " you have what you need; a restart does so too");
        } else {
            watched.info("Debug logging of the Notification Service is off");
        }
    }

    @Override
    public boolean isResetResistant() {
        return false;
    }

    @Override
    public void onStart(LoggerContext context) {
        // nothing to tell
    }

    @Override
    public void onReset(LoggerContext context) {
        // nothing to tell
    }

    @Override
    public void onStop(LoggerContext context) {
        // nothing to tell
    }
}
