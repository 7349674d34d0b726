package org.finessebridge.cti.client;

import java.time.Duration;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.SystemEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log how the contact centre is: one line for each change. */
final class HealthLog {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);
    private static final Duration BETWEEN_TEXTS = Duration.ofSeconds(1);

    private final LogLimit texts;
    private String last = "";

    HealthLog(SessionTimer timer) {
        this.texts = new LogLimit(timer, BETWEEN_TEXTS);
    }

    /** The health is another one than before. */
    void changed(CtiSide side, CtiHealth health) {
        String now = health.inWords();
        if (now.equals(last)) {
            return;
        }
        last = now;
        if (health.isGood()) {
            LOG.info("The CTI server of side {} reports that all is well again", side);
        } else if (health.serves()) {
            LOG.warn("The CTI server of side {} reports: {}", side, now);
        } else {
            LOG.warn(
                    "The CTI server of side {} reports: {}. The agents of peripheral {} cannot be"
                            + " served until it is back; look at the peripheral gateway",
                    side,
                    now,
                    health.ownPeripheralId());
        }
    }

    /** An event that a server sends for people to read. */
    void event(CtiSide side, SystemEvent event) {
        String text = event.text();
        if (text != null && event.systemEventId().is(SystemEventId.TEXT_FYI) && texts.permits()) {
            LOG.info("The CTI server of side {} says: {}", side, text.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
