package org.finessebridge.app.xmpp.external;

import java.util.Objects;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.ExternalSettings;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.pubsub.PubSubListener;
import org.finessebridge.pubsub.xmpp.XmppPubSubClient;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.PublisherAccount;
import org.finessebridge.pubsub.xmpp.settings.XmppPubSubSettings;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Wires the publisher at an XMPP server elsewhere, in the place of the embedded service. */
@Conditional(ExternalMode.class)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class ExternalConfiguration {

    /** The port through which the application publishes; {@link ExternalPublishing} closes it. */
    @Bean(destroyMethod = "")
    XmppPubSubClient pubSubClient(
            NotificationSettings settings,
            ServerIdentity identity,
            ObjectProvider<PubSubListener> listener,
            PresenceListener presence) {
        return new XmppPubSubClient(
                settings(settings.external(), identity), new PublisherEvents(listener::getObject, presence));
    }

    private static XmppPubSubSettings settings(ExternalSettings external, ServerIdentity identity) {
        String password = external.password();
        if (password == null || password.isEmpty()) {
            throw new StartupException(
                    "finesse.notification.mode is external, but there is no password for the" + " service user.",
                    "Set finesse.notification.external.password, best in the environment"
                            + " (FINESSE_NOTIFICATION_EXTERNAL_PASSWORD).");
        }
        PublishLimits defaults = PublishLimits.DEFAULTS;
        return new XmppPubSubSettings(
                new XmppServer(
                        Objects.requireNonNullElse(external.host(), identity.xmppDomain()),
                        external.port(),
                        identity.xmppDomain(),
                        identity.xmppPubSubDomain()),
                new PublisherAccount(external.user(), password, external.resource()),
                TrustedServers.of(external.tls()),
                new PublishLimits(
                        external.buffer(),
                        external.patience(),
                        external.replay(),
                        external.requestTimeout(),
                        defaults.reconnectMin(),
                        defaults.reconnectMax(),
                        defaults.slowRetry(),
                        defaults.presenceSettle()),
                external.askForPresence());
    }
}
