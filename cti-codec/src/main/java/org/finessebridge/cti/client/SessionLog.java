package org.finessebridge.cti.client;

import java.time.Duration;
import org.finessebridge.cti.client.SessionEnd.Cause;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.session.OpenConf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The lines about sessions, one for each change; they say what an operator can do. */
final class SessionLog {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    private final CtiClientSettings settings;

    SessionLog(CtiClientSettings settings) {
        this.settings = settings;
    }

    void opened(CtiSide side, CtiEndpoint endpoint, ProtocolVersion version, OpenConf openConf) {
        ProtocolVersion highest = settings.protocolVersions().getFirst();
        long missing = OpenRequests.services(version, settings) & ~openConf.servicesGranted();
        LOG.info(
                "CTI session open with side {} ({}), protocol version {}{}, services {}{}",
                side,
                endpoint,
                version,
                version.equals(highest) ? "" : " (the server does not speak " + highest + ")",
                ServiceNames.of(openConf.servicesGranted()),
                missing == 0 ? "" : ", not granted: " + ServiceNames.of(missing));
    }

    void standby(CtiSide side, CtiEndpoint endpoint, boolean isPair) {
        LOG.info(
                "CTI server of side {} ({}) is a standby one: waits for it to become active, for at" + " most {}{}",
                side,
                endpoint,
                DurationText.of(settings.standbyTimeout()),
                isPair ? ", and tries the other side meanwhile" : "");
    }

    void leaving(CtiSide side, CtiEndpoint endpoint, String why) {
        LOG.info("CTI session with side {} ({}) takes no more requests: {}", side, endpoint, why);
    }

    void staying(CtiSide side, CtiEndpoint endpoint, String why) {
        LOG.info("CTI session with side {} ({}) goes on: {}", side, endpoint, why);
    }

    void lost(CtiSide side, CtiEndpoint endpoint, SessionEnd end) {
        boolean isWanted = end.cause() == Cause.CLOSED || end.cause() == Cause.MOVED;
        LOG.atLevel(isWanted ? Level.INFO : Level.WARN)
                .log(
                        "CTI session with side {} ({}) ended: {}{}",
                        side,
                        endpoint,
                        end.reason(),
                        isWanted ? "" : ". The client connects again by itself");
    }

    /** An attempt failed; said at the first, second, fourth, eighth and so on. */
    void failed(CtiSide side, CtiEndpoint endpoint, SessionEnd end, int failures, CtiSide next, Duration wait) {
        if (Integer.bitCount(failures) == 1) {
            LOG.warn(
                    "No CTI session with side {} ({}): {}. Attempt {}; next: side {} in {} ms."
                            + " Check that the CTI server runs and that its address is right",
                    side,
                    endpoint,
                    end.reason(),
                    failures,
                    next,
                    wait.toMillis());
        } else {
            LOG.debug("No CTI session with side {} ({}): {}", side, endpoint, end.reason());
        }
    }
}
