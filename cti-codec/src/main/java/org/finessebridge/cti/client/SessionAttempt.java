package org.finessebridge.cti.client;

import org.finessebridge.cti.client.SessionEnd.Cause;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.session.OpenConf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session with one side, from the first connection on. Where the server refuses the version, the
 * next lower one is asked for on a new connection; there are only as many as are configured.
 */
final class SessionAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    private final CtiSide side;
    private final SessionParts parts;
    private SessionOwner owner;
    private CtiClientChannel channel;
    private Runnable cancelDial = () -> {};
    private boolean over;

    SessionAttempt(CtiSide side, SessionParts parts, SessionOwner owner) {
        this.side = side;
        this.parts = parts;
        this.owner = owner;
        this.channel = channel(parts.versions().first(side));
    }

    CtiSide side() {
        return side;
    }

    CtiEndpoint endpoint() {
        return parts.settings().endpoint(side);
    }

    CtiSession session() {
        return channel.session();
    }

    /** Another one hears of the session from now on. */
    void handOver(SessionOwner next) {
        owner = next;
    }

    void reading(boolean reads) {
        channel.session().paused(!reads);
        channel.reading(reads);
    }

    void start() {
        CtiClientChannel dialled = channel;
        cancelDial = parts.dialer().dial(endpoint(), dialled::install, new CtiDialer.Answer() {
            @Override
            public void connected() {
                if (over) {
                    dialled.close();
                } else {
                    dialled.session().open();
                }
            }

            @Override
            public void failed(String reason) {
                end(SessionEnd.failed(reason), false);
            }
        });
    }

    /** Closes the session, or gives the attempt up. */
    void close() {
        if (session().isUnderWay()) {
            session().close();
        } else {
            cancelDial.run();
            end(SessionEnd.closedByClient(), false);
        }
    }

    private CtiClientChannel channel(ProtocolVersion version) {
        return new CtiClientChannel(side, version, parts, new Relay());
    }

    private void refused(SessionEnd end, ProtocolVersion version) {
        ProtocolVersion lower = parts.versions().refused(side, version);
        if (lower == null) {
            end(end, false);
            return;
        }
        LOG.debug("Side {} does not speak version {}; asks for {}", side, version, lower);
        channel = channel(lower);
        start();
    }

    private void end(SessionEnd end, boolean wasOpen) {
        if (!over) {
            over = true;
            owner.ended(end, wasOpen);
        }
    }

    /** Passes on what the session tells, but for a refusal of its version. */
    private final class Relay implements SessionOwner {

        @Override
        public void opening() {
            owner.opening();
        }

        @Override
        public void standby(OpenConf openConf) {
            agreed();
            owner.standby(openConf);
        }

        @Override
        public void opened(OpenConf openConf) {
            agreed();
            owner.opened(openConf);
        }

        private void agreed() {
            parts.versions().agreed(side, session().version());
        }

        @Override
        public void event(CtiEvent event) {
            owner.event(event);
        }

        @Override
        public void healthChanged(CtiHealth health) {
            owner.healthChanged(health);
        }

        @Override
        public void leaving(String why) {
            owner.leaving(why);
        }

        @Override
        public void staying(String why) {
            owner.staying(why);
        }

        @Override
        public void ended(SessionEnd end, boolean wasOpen) {
            if (end.cause() == Cause.VERSION_REFUSED) {
                refused(end, session().version());
            } else {
                end(end, wasOpen);
            }
        }
    }
}
