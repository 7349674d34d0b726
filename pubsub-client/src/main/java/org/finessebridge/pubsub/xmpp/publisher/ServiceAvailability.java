package org.finessebridge.pubsub.xmpp.publisher;

import org.finessebridge.pubsub.PubSubListener;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the service is said to be available, and why not: told to the listener when it changes,
 * and to the operator in one line. Only the publisher's thread calls.
 */
final class ServiceAvailability {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceAvailability.class);

    private final XmppServer server;
    private final PublishLimits limits;
    private final WaitingItems waiting;
    private final PubSubListener listener;
    private boolean available;
    private @Nullable String reason;
    private String lastEnd = "not connected yet";
    private long lostBefore;

    ServiceAvailability(XmppServer server, PublishLimits limits, WaitingItems waiting, PubSubListener listener) {
        this.server = server;
        this.limits = limits;
        this.waiting = waiting;
        this.listener = listener;
    }

    /** The listener has heard why already; at the start it is no news for an operator. */
    void notYet(String why) {
        reason = why;
    }

    /** Items get through. */
    void available() {
        if (available) {
            return;
        }
        available = true;
        reason = null;
        waiting.open();
        long lost = waiting.lost() - lostBefore;
        lostBefore = waiting.lost();
        if (lost == 0) {
            LOG.info("Updates are published through the XMPP server {}", server);
        } else {
            LOG.warn(
                    "Updates are published through the XMPP server {} again; {} were given up"
                            + " meanwhile, and the whole state is published now",
                    server,
                    lost);
        }
        listener.pubSubAvailable();
    }

    /** There is a connection again; where nobody has heard that there was none, clients may have seen it. */
    void connected() {
        if (available) {
            listener.pubSubReconnected();
        }
    }

    /** More items wait than may without an outage. */
    void tooManyWait(boolean connected) {
        unavailable(
                "More than %d updates wait for the XMPP server %s".formatted(waiting.bound(), server),
                connected
                        ? "It takes them too slowly: look at its load and its log; what does"
                                + " not fit any more is given up."
                        : "Start it, or correct finesse.notification.external ("
                                + lastEnd
                                + "); what does not fit any more is given up.");
    }

    /**
     * There is no connection, or none any more. It is no outage yet where there was one: updates
     * wait for the next.
     */
    void notConnected(LinkEnd end, boolean wasConnected) {
        lastEnd = end.reason();
        if (end.needsOperator()) {
            unavailable(
                    end.reason(),
                    "It is tried again every %d s; %s."
                            .formatted(limits.slowRetry().toSeconds(), end.action()));
        } else if (!wasConnected) {
            unavailable(
                    "The XMPP server %s can't be reached: %s".formatted(server, end.reason()),
                    "Start it, or correct finesse.notification.external; it is tried again.");
        }
    }

    /** There has been no connection for longer than may be without an outage. */
    void awayTooLong() {
        if (available) {
            unavailable(
                    "The XMPP server %s has been away for %d s: %s"
                            .formatted(server, limits.patience().toSeconds(), lastEnd),
                    "Start it; %d updates wait for it.".formatted(waiting.count()));
        }
    }

    /**
     * Items do not get through, or not soon.
     *
     * @param why the reason, in words for clients and operators
     * @param action what an operator should do
     */
    private void unavailable(String why, String action) {
        if (why.equals(reason)) {
            return;
        }
        available = false;
        reason = why;
        LOG.warn("OUT_OF_SERVICE: {}. {}", why, action);
        listener.pubSubUnavailable(why);
    }
}
