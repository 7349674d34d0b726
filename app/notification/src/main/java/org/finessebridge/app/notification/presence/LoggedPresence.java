package org.finessebridge.app.notification.presence;

import org.finessebridge.app.notification.limit.LineAllowance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens with presence where nobody else listens: the line that operators look for. */
public final class LoggedPresence implements PresenceListener {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedPresence.class);

    private final LineAllowance lines = new LineAllowance(System::nanoTime);

    @Override
    public void available(String fullJid) {
        log(fullJid, "available");
    }

    @Override
    public void unavailable(String fullJid) {
        log(fullJid, "unavailable");
    }

    private void log(String fullJid, String type) {
        int resource = fullJid.indexOf('/');
        lines.write(
                resource < 0 ? fullJid : fullJid.substring(0, resource),
                () -> LOG.info(
                        "PRESENCE_NOTIFICATION_RECIEVED [FROM JID={}][PRESENCE_TYPE={}]: Finesse received a"
                                + " presence notification",
                        fullJid,
                        type));
    }
}
