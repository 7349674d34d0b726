package org.finessebridge.app.notification.presence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens with presence where nobody else listens: the line that operators look for. */
public final class LoggedPresence implements PresenceListener {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedPresence.class);

    @Override
    public void available(String fullJid) {
        log(fullJid, "available");
    }

    @Override
    public void unavailable(String fullJid) {
        log(fullJid, "unavailable");
    }

    private static void log(String fullJid, String type) {
        LOG.info(
                "PRESENCE_NOTIFICATION_RECIEVED [FROM JID={}][PRESENCE_TYPE={}]: Finesse received a"
                        + " presence notification",
                fullJid,
                type);
    }
}
