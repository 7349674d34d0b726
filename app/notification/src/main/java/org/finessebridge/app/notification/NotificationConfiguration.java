package org.finessebridge.app.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.ssl.SslContext;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.finessebridge.app.notification.subscription.SubscriptionListener;
import org.finessebridge.app.notification.tls.ServerTls;
import org.finessebridge.pubsub.PubSubClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Wires the embedded Notification Service; the application starts and stops it. */
@Conditional(ExternalMode.Not.class)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
public class NotificationConfiguration {

    /** The name of the certificate's bundle. */
    private static final String BUNDLE = "finesse";

    /** The service. */
    @Bean
    public NotificationService notificationService(
            NotificationSettings settings,
            XmppDomains domains,
            SslBundles bundles,
            Credentials users,
            PresenceListener presence,
            ObjectProvider<SubscriptionListener> subscriptions,
            PageOrigins origins,
            NodeStore store,
            MeterRegistry meters,
            InstantSource time)
            throws SSLException {
        SslContext tls = ServerTls.create(
                bundles.getBundle(BUNDLE).getManagers().getKeyManagerFactory(),
                settings.transport().nativeLibraries());
        NotificationService service = new NotificationService(
                settings, domains, tls, users, presence, origins, store, new NotificationMeters(meters), time);
        service.tell(subscriptions.getIfAvailable(() -> SubscriptionListener.NONE));
        return service;
    }

    /** The port through which the application publishes. */
    @Bean
    public PubSubClient pubSubClient(NotificationService service) {
        return service.pubSubClient();
    }
}
