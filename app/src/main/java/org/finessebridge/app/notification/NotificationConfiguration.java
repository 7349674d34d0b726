package org.finessebridge.app.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.ssl.SslContext;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import org.finessebridge.app.cors.OriginRule;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.presence.LoggedPresence;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.finessebridge.app.notification.tls.ServerTls;
import org.finessebridge.app.security.UserAuthenticator;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.pubsub.PubSubClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Wires the embedded Notification Service; it starts and stops with the application. */
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
            ServerIdentity identity,
            SslBundles bundles,
            UserAuthenticator authenticator,
            ObjectProvider<PresenceListener> presence,
            OriginRule origins,
            NodeStore store,
            MeterRegistry meters,
            InstantSource time,
            Ticker ticker)
            throws SSLException {
        SslContext tls = ServerTls.create(
                bundles.getBundle(BUNDLE).getManagers().getKeyManagerFactory(),
                settings.transport().nativeLibraries());
        return new NotificationService(
                settings,
                identity,
                tls,
                authenticator,
                presence.getIfAvailable(LoggedPresence::new),
                origins,
                store,
                new NotificationMeters(meters),
                time,
                ticker);
    }

    /** The port through which the application publishes. */
    @Bean
    public PubSubClient pubSubClient(NotificationService service) {
        return service.pubSubClient();
    }
}
