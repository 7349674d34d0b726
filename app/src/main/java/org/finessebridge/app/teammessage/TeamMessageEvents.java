package org.finessebridge.app.teammessage;

import java.util.function.Supplier;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.team.Team;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.webserviceslog.PublicationLog;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.item.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes at {@code /finesse/api/Team/{id}/TeamMessages} that a message is there, or is gone. The
 * order is that of the calls; who calls makes them one after the other.
 */
@Component
class TeamMessageEvents {

    private static final Logger LOG = LoggerFactory.getLogger(TeamMessageEvents.class);

    private final PubSubClient pubSub;
    private final PublicationLog log;

    TeamMessageEvents(PubSubClient pubSub, PublicationLog log) {
        this.pubSub = pubSub;
        this.log = log;
    }

    void isThere(TeamMessage message, RequestId requestId) {
        publish("POST", message, requestId);
    }

    void isGone(TeamMessage message, RequestId requestId) {
        publish("DELETE", message, requestId);
    }

    private void publish(String event, TeamMessage message, RequestId requestId) {
        for (String team : message.teams().team()) {
            String node = Team.messagesNode(team);
            Supplier<String> document = log.publishing(
                    node,
                    () -> Update.of(event, "TeamMessage", message, requestId, message.uri())
                            .toXml());
            try {
                pubSub.publishItem(node, () -> new Item(document.get()));
            } catch (PubSubException e) {
                // The team may have gone meanwhile; an outage is told elsewhere. Clients read again by GET.
                LOG.debug("An update of {} is given up: {}", node, e.getMessage());
            }
        }
    }
}
