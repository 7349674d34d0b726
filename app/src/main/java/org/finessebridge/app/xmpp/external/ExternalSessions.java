package org.finessebridge.app.xmpp.external;

import java.util.Set;
import org.finessebridge.app.node.SignedInClients;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.pubsub.xmpp.XmppPubSubClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Has the XMPP server end sessions (XEP-0133), where it lets the service user do so; else a line says that somebody
 * has to.
 */
@Component
@Conditional(ExternalMode.class)
class ExternalSessions implements SignedInClients {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalSessions.class);

    /** More names than anybody reads in a line. */
    private static final int MOST_NAMES = 20;

    private final XmppPubSubClient client;
    private final NotificationSettings settings;

    ExternalSessions(XmppPubSubClient client, NotificationSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** What waits for them is the server's. */
    @Override
    public void disconnect(Set<String> users) {
        end(users, "have been removed");
    }

    @Override
    public void endSessions(Set<String> users) {
        end(users, "have got another password");
    }

    private void end(Set<String> users, String because) {
        if (users.isEmpty()) {
            return;
        }
        var _ = client.endSessions(users).whenComplete((done, failure) -> {
            if (failure == null) {
                return;
            }
            LOG.warn(
                    "The XMPP server has not ended all sessions of {} users who {}: {}. Whoever of {} is signed in"
                            + " there stays so: end these sessions at the server, or make {} an administrator of it"
                            + " (docs/external-xmpp.md)",
                    users.size(),
                    because,
                    failure.getMessage(),
                    users.stream().sorted().limit(MOST_NAMES).toList(),
                    settings.external().user());
        });
    }
}
