package org.finessebridge.pubsub.xmpp.publisher;

import org.finessebridge.pubsub.PubSubListener;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the service is said to be available, and why not: told to the listener when it changes,
 * and to the operator in one line. Only the publisher's thread calls.
 */
final class ServiceAvailability {

    private static final Logger log = LoggerFactory.getLogger(ServiceAvailability.class);

    private final XmppServer server;
    private final WaitingItems waiting;
    private final PubSubListener listener;
    private boolean available;
    private @Nullable String reason;
    private long lostBefore;

    ServiceAvailability(XmppServer server, WaitingItems waiting, PubSubListener listener) {
        this.server = server;
        this.waiting = waiting;
        this.listener = listener;
    }

    boolean isAvailable() {
        return available;
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
            log.info("Updates are published through the XMPP server {}", server);
        } else {
            log.warn(
                    "Updates are published through the XMPP server {} again; {} were given up"
                            + " meanwhile, and the whole state is published now",
                    server,
                    lost);
        }
        listener.pubSubAvailable();
    }

    /**
     * Items do not get through, or not soon.
     *
     * @param why the reason, in words for clients and operators
     * @param action what an operator should do
     */
    void unavailable(String why, String action) {
        if (why.equals(reason)) {
            return;
        }
        available = false;
        reason = why;
        log.warn("OUT_OF_SERVICE: {}. {}", why, action);
        listener.pubSubUnavailable(why);
    }
}
