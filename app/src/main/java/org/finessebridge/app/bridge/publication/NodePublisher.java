package org.finessebridge.app.bridge.publication;

import java.util.function.Supplier;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.webserviceslog.PublicationLog;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.item.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes updates at nodes. One that can't be published is logged and given up: whoever waits for
 * it waits in vain, but what is behind it goes on. Only the bridge's thread calls.
 */
@Component
public class NodePublisher {

    private static final Logger LOG = LoggerFactory.getLogger(NodePublisher.class);

    private final PubSubClient pubSub;
    private final PublicationLog log;

    public NodePublisher(PubSubClient pubSub, PublicationLog log) {
        this.pubSub = pubSub;
        this.log = log;
    }

    /**
     * Publishes.
     *
     * @param requestId of the update; {@link RequestId#NONE} if nobody asked for it
     * @param update makes it, where somebody hears it
     */
    void publish(String node, RequestId requestId, Supplier<Update> update) {
        Supplier<String> document = log.publishing(node, () -> update.get().toXml());
        publish(node, requestId, () -> pubSub.publishItem(node, () -> new Item(document.get())));
    }

    /**
     * Publishes an update that tells all that is to be known at its node, so that who was away hears
     * the newest alone. It is rendered at once.
     */
    void publishState(String node, Update update) {
        Supplier<String> document = log.publishing(node, update::toXml);
        publish(node, RequestId.NONE, () -> pubSub.publishState(node, new Item(document.get())));
    }

    /** Tells everybody who is connected whether the publisher is there, ahead of what is published after this. */
    void showPublisher(boolean available) {
        publish("the publisher's presence", RequestId.NONE, () -> pubSub.showPublisher(available));
    }

    private static void publish(String node, RequestId requestId, Runnable publication) {
        try {
            publication.run();
        } catch (PubSubUnavailableException e) {
            // The outage was told once, and ends with the whole state.
            LOG.debug("An update of {} is given up: {}", node, e.getMessage());
        } catch (PubSubException e) {
            LOG.error(
                    "An update of {} with requestId '{}' is lost: {}. Clients of this node should"
                            + " read it again by GET",
                    node,
                    requestId.value(),
                    e.getMessage());
        } catch (RuntimeException e) {
            LOG.error(
                    "An update of {} with requestId '{}' is lost; this is a defect, please report" + " it",
                    node,
                    requestId.value(),
                    e);
        }
    }
}
