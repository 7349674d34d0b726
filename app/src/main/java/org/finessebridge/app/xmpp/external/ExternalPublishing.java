package org.finessebridge.app.xmpp.external;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.pubsub.xmpp.XmppPubSubClient;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Publishes at the XMPP server for as long as the product runs. */
@Component
@Conditional(ExternalMode.class)
class ExternalPublishing implements SmartLifecycle {

    private final XmppPubSubClient client;
    private volatile boolean running;

    ExternalPublishing(XmppPubSubClient client, MeterRegistry meters) {
        this.client = client;
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
