package org.finessebridge.app.xmpp.external;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.pubsub.xmpp.XmppPubSubClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Publishes at the XMPP server for as long as the product runs. */
@Component
@Conditional(ExternalMode.class)
class ExternalPublishing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalPublishing.class);

    private final XmppPubSubClient client;
    private final NotificationSettings settings;
    private volatile boolean running;

    ExternalPublishing(XmppPubSubClient client, NotificationSettings settings, MeterRegistry meters) {
        this.client = client;
        this.settings = settings;
        Gauge.builder("finesse.notification.external.waiting", client, XmppPubSubClient::waitingItems)
                .description("updates that wait for the XMPP server")
                .register(meters);
        FunctionCounter.builder("finesse.notification.external.lost", client, XmppPubSubClient::lostItems)
                .description("updates that were given up")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        if (!settings.external().askForPresence()) {
            LOG.info("The XMPP server is not asked for the agents' presence"
                    + " (finesse.notification.external.ask-for-presence=false): unless it shows it of itself, by a"
                    + " shared roster, no agent is logged out whose client has gone");
        }
        client.start();
    }

    @Override
    public void stop() {
        client.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return StartupPhase.EXTERNAL_PUBLISHING;
    }
}
